/** A name that asks for room on a drawing; lengths in pixels. */
export interface LabelWish {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Kept clear around the point; 0 puts the name upon it. */
  readonly clear: number
  readonly size: number
  /** Kept free around the name. */
  readonly air: number
}

export interface LabelPlace {
  readonly wish: number
  /** Of the middle of the text, or its start or end by the anchor; `y` is the baseline. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Gives names room in their order, so that none meets another, an obstacle or the frame; a name that finds no room is
 * left out. The same name may ask at several points: the first with room has it.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Rect[], frame: Rect): LabelPlace[] {
  const taken = makeGrid()
  for (const rect of obstacles) taken.add(rect)
  const places: LabelPlace[] = []
  const named = new Set<string>()
  for (const [wish, given] of wishes.entries()) {
    if (named.has(given.text)) continue
    for (const place of given.clear === 0 ? [onPoint(given)] : around(given)) {
      if (!isWithin(place.rect, frame) || taken.meets(place.rect)) continue
      taken.add(place.rect)
      named.add(given.text)
      places.push({ wish, x: place.x, y: place.y, anchor: place.anchor })
      break
    }
  }
  return places
}

/** Pixels that a text takes in a system sans, on the wide side. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text)
    width += NARROW.has(character)
      ? 0.32
      : WIDE.has(character) || character > '\u2e80'
        ? 0.95
        : character < 'a' && character > '@'
          ? 0.68
          : 0.57
  return width * size
}

interface Tried extends Pick<LabelPlace, 'x' | 'y' | 'anchor'> {
  readonly rect: Rect
}

function onPoint({ text, x, y, size, air }: LabelWish): Tried {
  const half = textWidth(text, size) / 2
  const rect = { left: x - half - air, right: x + half + air, top: y - size / 2 - air, bottom: y + size / 2 + air }
  return { x, y: y + size * 0.35, anchor: 'middle', rect }
}

/** To the right first, where a reader looks for a name; then left, above, below, and the corners. */
function around({ text, x, y, clear, size, air }: LabelWish): Tried[] {
  const width = textWidth(text, size)
  return SEATS.map(([side, level]) => {
    const slant = side !== 0 && level !== 0 ? 0.72 : 1
    const at = x + side * (clear * slant + 3)
    const middle = y + level * (clear * slant + size / 2 + 1)
    const left = side > 0 ? at : side < 0 ? at - width : x - width / 2
    return {
      x: side === 0 ? x : at,
      y: middle + size * 0.35,
      anchor: side > 0 ? 'start' : side < 0 ? 'end' : 'middle',
      rect: { left: left - air, right: left + width + air, top: middle - size / 2 - air, bottom: middle + size / 2 + air },
    }
  })
}

function isWithin(rect: Rect, frame: Rect): boolean {
  return rect.left >= frame.left && rect.right <= frame.right && rect.top >= frame.top && rect.bottom <= frame.bottom
}

/** Rectangles by the cells that they touch, so that thousands stay quick to ask. */
function makeGrid(): { readonly add: (rect: Rect) => void; readonly meets: (rect: Rect) => boolean } {
  const cells = new Map<number, Rect[]>()
  const keys = ({ left, right, top, bottom }: Rect): number[] => {
    const found = []
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) found.push(column * 8192 + row)
    return found
  }
  const overlap = (a: Rect, b: Rect) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
  return {
    add: (rect) => {
      for (const key of keys(rect)) {
        const cell = cells.get(key)
        if (cell === undefined) cells.set(key, [rect])
        else cell.push(rect)
      }
    },
    meets: (rect) => keys(rect).some((key) => cells.get(key)?.some((other) => overlap(rect, other)) === true),
  }
}

const CELL = 48
const SEATS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const
const NARROW = new Set("iljftrI.,:;'’|!()[] -")
const WIDE = new Set('mwMWQO@%')
