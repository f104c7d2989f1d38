/** What kind of file the first bytes tell, in words with an article, when it is one that holds no plain report. */
export function archiveOf(bytes: Uint8Array): string | null {
  return SIGNATURES.find(({ at, magic }) => magic.every((byte, index) => byte === -1 || bytes[at + index] === byte))?.name ?? null
}

interface Signature {
  readonly at: number
  /** -1 stands for any byte. */
  readonly magic: readonly number[]
  readonly name: string
}

function signature(name: string, magic: string, at = 0): Signature {
  return { at, name, magic: magic.split(' ').map((byte) => (byte === '..' ? -1 : Number.parseInt(byte, 16))) }
}

const SIGNATURES: readonly Signature[] = [
  signature('a ZIP archive or an Office document', '50 4b 03 04'),
  signature('an empty ZIP archive', '50 4b 05 06'),
  signature('a gzip archive', '1f 8b 08'),
  signature('a bzip2 archive', '42 5a 68 .. 31 41 59'),
  signature('an xz archive', 'fd 37 7a 58 5a 00'),
  signature('a 7-Zip archive', '37 7a bc af 27 1c'),
  signature('a RAR archive', '52 61 72 21 1a 07'),
  signature('a Zstandard archive', '28 b5 2f fd'),
  signature('a tar archive', '75 73 74 61 72', 257),
  signature('an old Office document', 'd0 cf 11 e0 a1 b1 1a e1'),
  signature('a PNG picture', '89 50 4e 47 0d 0a 1a 0a'),
  signature('a JPEG picture', 'ff d8 ff'),
  signature('a GIF picture', '47 49 46 38'),
  signature('a WebP picture or a WAVE recording', '52 49 46 46 .. .. .. .. 57'),
  signature('a film', '66 74 79 70', 4),
  signature('an MP3 recording', '49 44 33'),
  signature('a program', '7f 45 4c 46'),
  signature('a SQLite database', '53 51 4c 69 74 65 20 66'),
]
