import type { Extract, Told } from './extract.ts'

/** The text of a PDF, page after page, and what its head tells of it. */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // The reader takes its bytes away; the Report keeps its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if (!isLocked(error)) throw error
    return { text: '', told: {}, faults: [{ why: 'encrypted', detail: 'It needs a password; save it without one.', severity: 'refused' }] }
  }
  try {
    const { text } = await extractText(pdf, { mergePages: false })
    const info = (await pdf.getMetadata().catch(() => null))?.info
    return { text: joinPages(text), told: toldBy(info ?? {}), faults: [] }
  } finally {
    await pdf.destroy()
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /password/i.test(`${error.name} ${error.message}`)
}

/** Pages as paragraphs; a word that a line's end cut in two is made whole. */
function joinPages(pages: readonly string[]): string {
  const text = pages
    .map((page) =>
      page
        .replace(/\r\n?/g, '\n')
        .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
        .trim(),
    )
    .filter((page) => page !== '')
    .join('\n\n')
  return text.toWellFormed()
}

function toldBy(info: object): Told {
  const read = (key: string): string | null => {
    const value: unknown = (info as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const title = read('Title')
  return {
    // Programs put a file's name there, or their own.
    title: title !== null && /\s/.test(title) && !/^microsoft word|\.\w{3,4}$/i.test(title) ? title : null,
    author: read('Author'),
    made: madeAt(read('CreationDate')),
  }
}

/** `D:20200305182000+02'00'` as ISO 8601. */
function madeAt(date: string | null): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2}))?)?/.exec(date ?? '')
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '00', utc = '', hours = '', minutes = ''] = match
  const zone = utc !== '' ? 'Z' : hours === '' ? '' : `${hours}:${minutes}`
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`
}
