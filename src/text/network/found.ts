/** What the network fills, a row a word, as in `Parse`. */
export interface Found {
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly features: Uint16Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
}
