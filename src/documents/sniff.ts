import type { Report, ReportFormat } from '../model/report.ts'

/** What a Report really is: PDF by its signature, HTML by its first tag where the name doesn't tell; null when it is no text. */
export function sniff(report: Report): ReportFormat | null {
  const { bytes, format } = report
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (format === 'pdf') return isText(bytes) ? null : 'pdf'
  if (!isText(bytes)) return null
  return format === 'text' && !TEXT_NAME.test(report.file) && looksLikeHtml(bytes) ? 'html' : format
}

const TEXT_NAME = /\.(?:txt|text)$/i

function startsWith(bytes: Uint8Array, ascii: string): boolean {
  // The signature may stand after some bytes of rubbish, as PDF readers allow.
  const head = asciiOf(bytes, 1024)
  return head.includes(ascii)
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*<(?:!doctype html|html|head|body|article|\?xml)/i.test(asciiOf(bytes, 512).replace(/^[^\x20-\x7e\s]+/, ''))
}

function asciiOf(bytes: Uint8Array, length: number): string {
  let ascii = ''
  for (let at = 0; at < Math.min(bytes.length, length); at++) ascii += String.fromCharCode(bytes[at] ?? 0)
  return ascii
}

/** Text has next to no control characters; UTF-16 is told by zeros that stand on one side only. */
function isText(bytes: Uint8Array): boolean {
  const sample = Math.min(bytes.length, 65536)
  let control = 0
  let even = 0
  let odd = 0
  for (let at = 0; at < sample; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0) {
      if (at & 1) odd++
      else even++
    } else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127) control++
  }
  const zeros = even + odd
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const isWide = marked || (zeros > sample * 0.3 && Math.min(even, odd) < zeros * 0.1)
  return isWide ? control <= sample * 0.02 : control + zeros <= sample * 0.01
}
