import { makePdf } from '../documents/pdfs.ts'

/** 200 files that no reader likes, the same ones every time: random bytes, cut pages, broken PDFs, mixed encodings. */
export function makeHostileFiles(): Readonly<Record<string, Uint8Array>> {
  const random = makeRandom(20200305)
  const files: Record<string, Uint8Array> = {}
  for (let index = 0; index < 50; index++) {
    const { extension } = EXTENSIONS[index % EXTENSIONS.length] ?? { extension: 'txt' }
    files[`random-${index}.${extension}`] = randomBytes(random, 1 + Math.floor(random() * 4000))
    files[`cut-${index}.html`] = spoil(utf8(PAGE.repeat(1 + (index % 3))), random)
    files[`pdf-${index}.pdf`] = spoil(makePdf([[SENTENCE, SENTENCE], [SENTENCE]]), random)
    files[`mixed-${index}.txt`] = mixed(random)
  }
  return files
}

const EXTENSIONS = [{ extension: 'txt' }, { extension: 'md' }, { extension: 'html' }, { extension: 'pdf' }, { extension: 'bin' }]
const SENTENCE = 'The shelling of the market killed at least four people on Sunday, residents said.'
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Four killed</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Four killed","datePublished":"2023-05-05"}</script></head>
<body><article><h1>Four killed</h1><p>${SENTENCE}</p><ul><li>Afis: 4</li></ul><table><tr><td>Shire</td><td>4</td></tr></table>
<p>“Two of them were children and nobody came to help,” a doctor said.</p></article></body></html>`

/** Cut off, with a stretch of it doubled, and some bytes changed. */
function spoil(bytes: Uint8Array, random: () => number): Uint8Array {
  const from = Math.floor(random() * bytes.length)
  const to = from + Math.floor(random() * (bytes.length - from))
  const doubled = Uint8Array.of(...bytes.subarray(0, to), ...bytes.subarray(from))
  const cut = doubled.slice(0, 1 + Math.floor(random() * doubled.length))
  for (let change = 0; change < random() * 40; change++) cut[Math.floor(random() * cut.length)] = Math.floor(random() * 256)
  return cut
}

/** Sentences of one text, each in an encoding of its own. */
function mixed(random: () => number): Uint8Array {
  const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const text = `${SENTENCE} – “Şırnak”, Ağrı: ${Math.floor(random() * 500)} dead.\r\n`
    const encoding = random()
    if (encoding < 0.6) return utf8(text)
    if (encoding < 0.95)
      return new Uint8Array(
        Buffer.from(
          text.replace(/[–“”Şığ]/g, (letter) => WINDOWS[letter] ?? ''),
          'latin1',
        ),
      )
    return new Uint8Array(Buffer.from(text, 'utf16le'))
  })
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

/** Bytes of Windows-1252 for what the sentence has beyond ASCII, as letters of Latin-1. */
const WINDOWS: Readonly<Record<string, string>> = { '–': '\x96', '“': '\x93', '”': '\x94', Ş: 'S', ı: 'i', ğ: 'g' }

function randomBytes(random: () => number, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Mulberry32: small, seeded, good enough. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32
  }
}
