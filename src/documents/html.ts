import { decode, tidy } from './decode.ts'
import type { Extract } from './extract.ts'

export async function extractHtml(bytes: Uint8Array): Promise<Extract> {
  const { text, faults } = decode(bytes, declaredEncoding(bytes))
  const { readPage } = await import('./html/page.ts')
  const page = readPage(tidy(text))
  return { ...page, faults: [...faults, ...page.faults] }
}

/** The encoding that the page's `meta` names in its first two kilobytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/.exec(head)?.[1] ??
    null
  )
}
