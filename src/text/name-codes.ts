import type { NameKind } from '../model/parse.ts'

/** Kinds of names as CoNLL-U's MISC column has them: `Name=B-PER`. */
export const NAME_CODES: Readonly<Record<NameKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  facility: 'FAC',
  event: 'EVENT',
  nationality: 'NORP',
  weapon: 'WEAPON',
  other: 'MISC',
}
