import type { MapMark, MapName, MapView, SeatedName } from '../../model/map.ts'
import { placeLabels, type Rect } from './labels.ts'

/** The part of a map that is on the screen: `scale` pixels a unit, the unit at its upper left corner, its size in pixels. */
export interface MapWindow {
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Seats names in pixels of a window, clear of the marks, of each other and of the frame. */
export function seatNames(
  names: readonly MapName[],
  marks: readonly Pick<MapMark, 'x' | 'y' | 'dx' | 'dy'>[],
  window: MapWindow,
): SeatedName[] {
  const { scale, left, top, width, height } = window
  const x = (unit: number) => (unit - left) * scale
  const y = (unit: number) => (unit - top) * scale
  const obstacles: Rect[] = marks.map((mark) => squareAround(x(mark.x) + mark.dx, y(mark.y) + mark.dy, MARK))
  // The scale bar and the arrow of north stand in the lower corners, the buttons in the upper right one.
  obstacles.push({ left: 0, top: height - 36, right: width / 5 + 30, bottom: height })
  obstacles.push(
    { left: width - 36, top: height - 50, right: width, bottom: height },
    { left: width - 46, top: 0, right: width, bottom: 76 },
  )
  const wishes = names.map((name) => ({
    text: name.text,
    x: x(name.x),
    y: y(name.y),
    clear: name.clear,
    size: SIZES[name.kind],
    air: AIR[name.kind],
  }))
  const places = placeLabels(wishes, obstacles, { left: 4, top: 4, right: width - 4, bottom: height - 4 })
  return places.flatMap(({ wish, x, y, anchor }) => {
    const name = names[wish]
    return name === undefined
      ? []
      : [{ text: name.text, kind: name.kind, x, y, anchor, point: { x: wishes[wish]?.x ?? 0, y: wishes[wish]?.y ?? 0 } }]
  })
}

/** The window that shows all of a map at a width in pixels. */
export function wholeWindow({ width, height }: Pick<MapView, 'width' | 'height'>, pixels: number): MapWindow {
  const scale = pixels / width
  return { scale, left: 0, top: 0, width: pixels, height: height * scale }
}

function squareAround(x: number, y: number, reach: number): Rect {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
}

/** Pixels, as in the style sheet. */
const SIZES: Readonly<Record<MapName['kind'], number>> = { term: 12.5, spot: 12, town: 11, country: 12 }
const AIR: Readonly<Record<MapName['kind'], number>> = { term: 2, spot: 0, town: 9, country: 6 }
const MARK = 6
