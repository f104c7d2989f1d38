import type { ReportFormat } from '../model/report.ts'

/** The format that a file's name tells; null when its bytes have to. */
export function formatOf(file: string): ReportFormat | null {
  return FORMATS[extensionOf(file)] ?? null
}

/** The last part of a name after its dot, in lower case; empty where there is none. */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** Whether files of this name lie beside reports and are none: they are named in a note, not in the ledger. */
export function isCompanion(file: string): boolean {
  return COMPANIONS.has(extensionOf(file))
}

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  csv: 'field',
}

// Data, pictures, styles and scripts that saved web pages bring along.
const COMPANIONS: ReadonlySet<string> = new Set(
  'json geojson jsonl csv tsv xml yaml yml css js mjs map ico png jpg jpeg gif svg webp avif bmp tif tiff woff woff2 ttf eot mp3 mp4 webm mov avi ini db sqlite lock'.split(
    ' ',
  ),
)
