import { appendFile, readFile } from 'node:fs/promises'
import { isFieldLog, parseBounds, parseSightings, SIGHTING_COLUMNS, type SightingColumn } from '../model/sighting.ts'
import { EXIT, WrongUse } from './exit.ts'

/** The options of `truce report new`. */
export interface NewReport {
  readonly time?: string
  readonly observer?: string
  readonly post?: string
  readonly at?: string
  readonly means?: string
  readonly what?: string
  readonly count?: string
  readonly weapon?: string
  readonly bearing?: string
  readonly bearingError?: string
  readonly distance?: string
  readonly distanceError?: string
  readonly direction?: string
  readonly note?: string
}

/** Adds a row to the log; the exit code. */
export async function newReport(file: string, options: NewReport): Promise<number> {
  if (!/\.csv$/i.test(file))
    throw new WrongUse(`"${file}" does not end in .csv, so it would not be read as a field log; choose such a name.`)
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before !== null && before.trim() !== '' && !isFieldLog(before))
    throw new WrongUse(`"${file}" is no field log: its first line has not the columns time, post, what; choose another file.`)
  const fields = Object.keys(options).length > 0 ? fieldsOf(options) : await ask()
  if (fields === null) return EXIT.wrongUse
  check(fields)
  const header = before === null || before.trim() === '' ? `${SIGHTING_COLUMNS.join(',')}\n` : ''
  const columns = header === '' ? columnsOf(before ?? '') : SIGHTING_COLUMNS
  const gap = before === null || before === '' || before.endsWith('\n') ? '' : '\n'
  await appendFile(file, `${gap}${header}${columns.map((column) => cellOf(fields[column as SightingColumn] ?? '')).join(',')}\n`)
  process.stdout.write(`added to ${file}: ${wordsOf(fields)}\n`)
  return EXIT.done
}

type Values = Readonly<Partial<Record<SightingColumn, string>>>

function fieldsOf({ at, bearingError, distance, distanceError, ...rest }: NewReport): Values {
  const [, lat = '', lon = ''] = at === undefined ? [] : (/^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(at) ?? [])
  if (at !== undefined && lat === '') throw new WrongUse(`--at takes latitude and longitude in degrees, as 35.904,36.725; got "${at}".`)
  return { ...rest, lat, lon, bearing_error: bearingError ?? '', distance_km: distance ?? '', distance_error: distanceError ?? '' }
}

/** The row is read as `truce read` will read it; what would be lost is refused. */
function check(fields: Values): void {
  const header = SIGHTING_COLUMNS.join(',')
  const [read] = parseSightings(`${header}\n${SIGHTING_COLUMNS.map((column) => cellOf(fields[column] ?? '')).join(',')}`)
  const missing = (['time', 'post', 'what'] as const).find((name) => (fields[name] ?? '') === '')
  if (missing !== undefined) throw new WrongUse(`--${missing} is missing; an observation needs a time, a post and what was seen or heard.`)
  for (const { name, isRead, example } of CHECKS) {
    const value = fields[name] ?? ''
    if (value !== '' && (read === undefined || !isRead(read)))
      throw new WrongUse(`"${value}" can't be read as ${name.replace('_', ' ')}; write it as ${example}.`)
  }
}

const CHECKS: readonly {
  readonly name: SightingColumn
  readonly isRead: (row: ReturnType<typeof parseSightings>[number]) => boolean
  readonly example: string
}[] = [
  { name: 'time', isRead: ({ from, to }) => from !== null && to !== null, example: '2020-04-01T07:35 or 2020-04-01T07:35/07:50' },
  { name: 'lat', isRead: ({ at }) => at !== null, example: '35.904 (-90 to 90)' },
  { name: 'lon', isRead: ({ at }) => at !== null, example: '36.725 (-180 to 180)' },
  { name: 'count', isRead: ({ count }) => count !== null, example: '5, 10-12 or >=3' },
  { name: 'bearing', isRead: ({ bearings }) => bearings !== null, example: '190 (0 to 360)' },
  { name: 'distance_km', isRead: ({ distancesKm }) => distancesKm !== null, example: '4, 8-9 or >10' },
]

function columnsOf(text: string): readonly string[] {
  return (text.replace(/^\ufeff/, '').split('\n', 1)[0] ?? '').split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase())
}

// A cell that begins with a sign of a formula would run in a spreadsheet; counts such as ">=3" begin with none.
function cellOf(value: string): string {
  const flat = value.replace(/[\r\n]+/g, ' ').trim()
  const safe = /^[=@+]/.test(flat) ? `'${flat}` : flat
  return /[",;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function wordsOf(fields: Values): string {
  const where = [
    fields.distance_km === '' || fields.distance_km === undefined ? '' : `${fields.distance_km} km`,
    fields.bearing ? `bearing ${fields.bearing}°` : '',
  ]
  return [fields.time, fields.means, fields.count, fields.what, where.filter(Boolean).join(', '), `from ${fields.post ?? ''}`]
    .filter(Boolean)
    .join(' ')
}

/** Asks for each field at the terminal; null where the person stops. */
async function ask(): Promise<Values | null> {
  if (!process.stdin.isTTY)
    throw new WrongUse('this is no terminal to ask at; give the fields as options, --time, --post and --what at least.')
  const { cancel, intro, isCancel, text } = await import('@clack/prompts')
  intro('What was seen or heard (Ctrl+C to stop)')
  const answers: Partial<Record<SightingColumn, string>> = {}
  for (const { name, message, example } of QUESTIONS) {
    const check = CHECKS.find((one) => one.name === name)
    const answer = await text({
      message,
      placeholder: example,
      defaultValue: '',
      validate: (value) => {
        const given = value ?? ''
        if (given.trim() === '') return NEEDED.has(name) ? 'This one is needed.' : undefined
        if (name === 'count' || name === 'bearing' || name === 'distance_km')
          return parseBounds(given.replace(/\s*km$/i, '')) === null ? `Write it as ${check?.example ?? example}.` : undefined
        return undefined
      },
    })
    if (isCancel(answer)) {
      cancel('Nothing was written.')
      return null
    }
    answers[name] = answer
  }
  return answers
}

const NEEDED: ReadonlySet<SightingColumn> = new Set(['time', 'post', 'what'])

const QUESTIONS: readonly { readonly name: SightingColumn; readonly message: string; readonly example: string }[] = [
  { name: 'time', message: 'When, by the local clock?', example: '2020-04-01T07:35/07:50' },
  { name: 'observer', message: 'Who observed?', example: 'Team 2' },
  { name: 'post', message: 'Where did they stand?', example: 'Sarmin, grain store' },
  { name: 'lat', message: 'Latitude of the post (empty: looked up by its name)', example: '35.904' },
  { name: 'lon', message: 'Longitude of the post', example: '36.725' },
  { name: 'means', message: 'Seen, heard, or by camera?', example: 'heard' },
  { name: 'what', message: 'What?', example: 'explosion' },
  { name: 'count', message: 'How many?', example: '5, 10-12, >=3' },
  { name: 'weapon', message: 'Weapon, as far as known', example: 'rocket or artillery' },
  { name: 'bearing', message: 'Bearing in degrees from true north', example: '190' },
  { name: 'distance_km', message: 'Distance in kilometres', example: '4, 8-9, >10' },
  { name: 'direction', message: 'Direction', example: 'incoming' },
  { name: 'note', message: 'Anything else?', example: '' },
]
