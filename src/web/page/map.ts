import type { MapName, SeatedName } from '../../model/map.ts'
import { type MapWindow, seatNames } from '../../views/views.ts'

/** The map: names seated for the width at hand, nearer and farther, its marks walked by keys. */
export interface PageMap {
  /** Lights the spots of the incident that is open. */
  readonly light: () => void
}

export function openMap(): PageMap | null {
  const sheet = document.querySelector<HTMLElement>('.map .sheet')
  const data = document.querySelector('.map-names')?.textContent
  if (sheet === null || data === null || data === undefined) return null
  const map = partsOf(sheet, JSON.parse(data))
  let view: View = { zoom: 1, left: 0, top: 0 }
  let waiting = 0
  const redraw = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(() => draw(map, view))
  }
  const show = (next: View) => {
    view = held(next, map.data)
    redraw()
  }
  const light = () => lightSpots(map)
  new ResizeObserver(redraw).observe(sheet)
  openZoom(map, () => view, show)
  openWalk(map, () => view, show)
  sheet.addEventListener('pointerover', light)
  sheet.addEventListener('pointerout', light)
  sheet.addEventListener('focusin', light)
  sheet.addEventListener('focusout', light)
  return { light }
}

interface MapData {
  readonly width: number
  readonly height: number
  readonly scale: { readonly km: number; readonly units: number }
  readonly names: readonly MapName[]
}

interface Parts {
  readonly sheet: HTMLElement
  readonly ground: Element | null
  readonly names: Element | null
  readonly data: MapData
  readonly marks: readonly Seat[]
  readonly points: readonly Seat[]
}

/** What keeps its size and is seated anew: its place in units, its elements, and pixels beside its place. */
interface Seat {
  readonly element: SVGElement
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** The part of the map that is shown: `zoom` times nearer than all of it, the unit at its upper left corner. */
interface View {
  readonly zoom: number
  readonly left: number
  readonly top: number
}

function partsOf(sheet: HTMLElement, data: MapData): Parts {
  const seats = (selector: string) => [...sheet.querySelectorAll<SVGElement>(selector)].map(seatOf)
  return {
    sheet,
    ground: sheet.querySelector('.ground'),
    names: sheet.querySelector('.names'),
    data,
    marks: seats('.mark'),
    points: seats('.points use'),
  }
}

function seatOf(element: SVGElement): Seat {
  const moved = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(element.querySelector('use')?.getAttribute('transform') ?? '')
  return {
    element,
    x: Number(element.dataset.x),
    y: Number(element.dataset.y),
    dx: Number(moved?.[1] ?? 0),
    dy: Number(moved?.[2] ?? 0),
  }
}

function draw({ sheet, ground, names, data, marks, points }: Parts, { zoom, left, top }: View): void {
  const { width, height } = data
  const pixels = sheet.clientWidth
  if (pixels === 0) return
  const window: MapWindow = { scale: (pixels / width) * zoom, left, top, width: pixels, height: (height / width) * pixels }
  ground?.setAttribute('viewBox', `${left} ${top} ${width / zoom} ${height / zoom}`)
  const seat = (element: Element, x: number, y: number, [across, down] = ['x', 'y']) => {
    element.setAttribute(across ?? 'x', `${(((x - left) * zoom) / width) * 100}%`)
    element.setAttribute(down ?? 'y', `${(((y - top) * zoom) / height) * 100}%`)
  }
  for (const { element, x, y } of points) seat(element, x, y)
  for (const { element, x, y } of marks) {
    for (const part of element.querySelectorAll('.hit')) seat(part, x, y, ['cx', 'cy'])
    for (const part of element.querySelectorAll('use')) seat(part, x, y)
  }
  names?.replaceChildren(...seatNames(data.names, marks, window).flatMap((name) => nameOf(name, window)))
  drawScale(sheet, data, window)
}

function nameOf({ text, kind, x, y, anchor, point }: SeatedName, { width, height }: MapWindow): SVGElement[] {
  const label = svg('text', { class: `${kind} ${anchor}`, x: percent(x, width), y: percent(y, height) })
  label.textContent = text
  if (kind !== 'town') return [label]
  return [svg('circle', { class: 'town', cx: percent(point.x, width), cy: percent(point.y, height), r: '1.6' }), label]
}

/** A round length that is some sixth of the sheet. */
function drawScale(sheet: HTMLElement, { scale }: MapData, window: MapWindow): void {
  const perKm = (scale.units / scale.km) * window.scale
  const km = LENGTHS.findLast((length) => length * perKm <= window.width / 5) ?? 0.5
  const bar = sheet.querySelector('.scale-bar')
  bar?.querySelector('rect')?.setAttribute('width', percent(km * perKm, window.width))
  const words = bar?.querySelector('text')
  if (words !== null && words !== undefined) words.textContent = `${km} km`
}

function lightSpots({ sheet }: Parts): void {
  const lit = new Set([...sheet.querySelectorAll<SVGElement>('.mark:is(.on, :hover, :focus-visible)')].map(({ dataset }) => dataset.spot))
  for (const spot of sheet.querySelectorAll<SVGElement>('.spot')) spot.classList.toggle('on', lit.has(spot.dataset.spot))
}

function openZoom(map: Parts, view: () => View, show: (view: View) => void): void {
  const { sheet, data } = map
  const box = sheet.querySelector<HTMLElement>('.zoom')
  if (box !== null) box.hidden = false
  const about = (factor: number, x = 0.5, y = 0.5) => {
    const { zoom, left, top } = view()
    const next = Math.min(NEAREST, Math.max(1, zoom * factor))
    show({ zoom: next, left: left + data.width * x * (1 / zoom - 1 / next), top: top + data.height * y * (1 / zoom - 1 / next) })
    sheet.classList.toggle('is-near', next > 1)
  }
  const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top, width, height } = sheet.getBoundingClientRect()
    return [(clientX - left) / width, (clientY - top) / height]
  }
  box?.querySelector('[data-do="zoom-in"]')?.addEventListener('click', () => about(STEP))
  box?.querySelector('[data-do="zoom-out"]')?.addEventListener('click', () => about(1 / STEP))
  sheet.addEventListener('dblclick', (event) => about(STEP, ...at(event)))
  // A wheel alone scrolls the page: only with Ctrl, or pinched, does it mean the map.
  sheet.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      about(Math.exp(-event.deltaY / 300), ...at(event))
    },
    { passive: false },
  )
  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') about(STEP)
    else if (event.key === '-') about(1 / STEP)
    else if (event.key === '0') about(0)
    else return
    event.preventDefault()
  })
  sheet.addEventListener('pointerdown', (event) => pan(event, { sheet, data, view, show }))
}

interface Panned {
  readonly sheet: HTMLElement
  readonly data: MapData
  readonly view: () => View
  readonly show: (view: View) => void
}

/** Drags the sheet; a press on a mark that hardly moves stays a click. */
function pan(event: PointerEvent, { sheet, data, view, show }: Panned): void {
  const start = view()
  if (start.zoom === 1 || event.button !== 0 || (event.target instanceof Element && event.target.closest('.zoom') !== null)) return
  const unit = data.width / sheet.clientWidth / start.zoom
  const move = (next: PointerEvent) => {
    const [across, down] = [next.clientX - event.clientX, next.clientY - event.clientY]
    if (Math.hypot(across, down) < 4 && !sheet.hasPointerCapture(event.pointerId)) return
    sheet.setPointerCapture(event.pointerId)
    show({ ...start, left: start.left - across * unit, top: start.top - down * unit })
  }
  const end = () => {
    sheet.removeEventListener('pointermove', move)
    sheet.removeEventListener('pointerup', end)
    sheet.removeEventListener('pointercancel', end)
  }
  sheet.addEventListener('pointermove', move)
  sheet.addEventListener('pointerup', end)
  sheet.addEventListener('pointercancel', end)
}

/** The map is one stop for Tab; arrow keys go from incident to incident in order of time. */
function openWalk({ sheet, marks, data }: Parts, view: () => View, show: (view: View) => void): void {
  sheet.addEventListener('focusin', ({ target }) => {
    const seat = marks.find(({ element }) => element === target)
    if (seat === undefined) return
    for (const { element } of marks) element.setAttribute('tabindex', element === target ? '0' : '-1')
    const { zoom, left, top } = view()
    const [x, y] = [((seat.x - left) * zoom) / data.width, ((seat.y - top) * zoom) / data.height]
    if (x < 0.02 || x > 0.98 || y < 0.02 || y > 0.98)
      show({ zoom, left: seat.x - data.width / zoom / 2, top: seat.y - data.height / zoom / 2 })
  })
  sheet.addEventListener('keydown', (event) => {
    const shown = marks.map(({ element }) => element).filter((element) => !element.classList.contains('out'))
    const at = shown.indexOf(document.activeElement as SVGElement)
    const next = nextOf(event.key, at, shown.length)
    if (at === -1 || next === null) return
    event.preventDefault()
    event.stopPropagation()
    shown[next]?.focus({ preventScroll: true })
  })
}

function nextOf(key: string, at: number, of: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(of - 1, at + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? of - 1 : null
}

function held({ zoom, left, top }: View, { width, height }: MapData): View {
  const between = (at: number, most: number) => Math.min(most, Math.max(0, at))
  return { zoom, left: between(left, width - width / zoom), top: between(top, height - height / zoom) }
}

function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

function percent(at: number, of: number): string {
  return `${Math.round((at / of) * 10_000) / 100}%`
}

const STEP = 1.6
const NEAREST = 24
const LENGTHS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const
