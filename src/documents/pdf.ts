import type { Extract } from './extract.ts'

/** The text of a PDF, page after page. */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes))
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`)
    if (!isLocked) throw error
    return { text: '', told: {}, faults: [{ why: 'encrypted', detail: 'It needs a password; save it without one.', severity: 'refused' }] }
  }
  const { text } = await extractText(pdf, { mergePages: false })
  return { text: text.join('\n\n').toWellFormed(), told: {}, faults: [] }
}
