import { formAt, lemmaAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import { PREDICATES } from './measure-words.ts'

/** What part a nominal takes in something told: `object` suffers it, `subject` does it or undergoes it ("died"). */
export interface Role {
  /** Row of the verb, noun or adjective that tells it. */
  readonly predicate: number
  readonly part: 'subject' | 'object' | 'of' | 'oblique'
  /** The preposition of an oblique or of a nominal's complement, else ''. */
  readonly preposition: string
}

/** The roles that a nominal takes, from the nearest to the farthest. Words of `number` are hedges and digits: they govern nothing. */
export function rolesOf(tree: Tree, nominal: number, number: WordRange): Role[] {
  const roles: Role[] = []
  const later: Role[] = []
  ownModifiers(tree, { nominal, number }, roles, later)
  let at = nominal
  for (let steps = 0; steps < 8; steps++) {
    const relation = relationAt(tree.parse, at)
    const head = headBeyond(tree.parse, at, number)
    if (head === at) break
    // A conjunct or apposition takes the part of the nominal that it stands beside.
    if (relation === 'conj' || relation === 'appos' || relation === 'flat' || relation === 'list') {
      if (relation !== 'conj') ownModifiers(tree, { nominal: head, number }, roles, later)
      at = head
      continue
    }
    headRoles(tree, { at, head, number }, roles)
    // "the lives of seven children", "a convoy of 22 trucks": what is told of the one is told of the other. "They broke the agreement
    // 33 times": how often is told of the deed, though it may hang on the object beside it.
    if (relation !== 'nmod:unmarked' && (relation !== 'nmod' || !TRANSPARENT.has(lemmaAt(tree.parse, head)))) break
    at = head
  }
  // What the sentence says of them comes before what a relative clause adds.
  return [...roles, ...later]
}

/** Words [first, last]. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** The head of a word; where that is a word of the number itself ("more", "least"), what the number hangs on. */
function headBeyond(parse: Parse, word: number, number: WordRange): number {
  let head = parse.heads[word] ?? word
  for (let steps = 0; steps < 6 && head >= number.first && head <= number.last && head !== word; steps++) {
    const next = parse.heads[head] ?? head
    if (next === head) return word
    head = next
  }
  return head
}

const TAKEN: ReadonlySet<string> = new Set('captured detained abducted kidnapped imprisoned arrested jailed'.split(' '))
const FIRED: ReadonlySet<string> = new Set(['fired', 'launched'])
const TRANSPARENT: ReadonlySet<string> = new Set([
  'life',
  'body',
  'remains',
  'convoy',
  'group',
  'team',
  'column',
  'fleet',
  'contingent',
  'force',
  'number',
  'batch',
  'list',
  'release',
  'return',
  'salvo',
  'barrage',
  'wave',
  'total',
  'crew',
  'squad',
  'family',
])

/** Participles, relative clauses and adjectives that hang on the nominal: "33 soldiers killed", "people who fled". */
function ownModifiers(tree: Tree, { nominal, number }: { nominal: number; number: WordRange }, roles: Role[], later: Role[]): void {
  const { parse } = tree
  for (const child of childrenOf(tree, nominal)) {
    const relation = relationAt(parse, child)
    if (relation === 'acl') {
      // "intercepted two missiles fired at the port": what is done to them now comes first.
      const list = FIRED.has(formAt(parse, child)) ? later : roles
      list.push({ predicate: child, part: xposAt(parse, child) === 'VBG' || hasMark(tree, child) ? 'subject' : 'object', preposition: '' })
      addComplements(tree, child, 'object', roles)
    } else if (relation === 'acl:relcl') {
      const part = relativePart(tree, child)
      later.push({ predicate: child, part, preposition: '' })
      addComplements(tree, child, part, later)
    } else if (relation === 'amod' && xposAt(parse, child) !== 'VBG' && child > number.last) {
      // "freed 18 captured soldiers": what was done before is told of after what is done now.
      const list = child < nominal && TAKEN.has(formAt(parse, child)) ? later : roles
      list.push({ predicate: child, part: 'object', preposition: '' })
    }
  }
}

/** The part that the relative pronoun takes in its clause. */
function relativePart(tree: Tree, verb: number): Role['part'] {
  for (const child of childrenOf(tree, verb)) {
    const form = formAt(tree.parse, child)
    if (form !== 'who' && form !== 'which' && form !== 'that' && form !== 'whom') continue
    const relation = relationAt(tree.parse, child)
    if (relation === 'nsubj') return 'subject'
    if (relation === 'nsubj:pass' || relation === 'obj') return 'object'
  }
  const hasSubject = childrenOf(tree, verb).some((child) => relationAt(tree.parse, child) === 'nsubj')
  return hasSubject || isPassive(tree, verb) ? 'object' : 'subject'
}

function headRoles(tree: Tree, { at, head, number }: { at: number; head: number; number: WordRange }, roles: Role[]): void {
  const { parse } = tree
  const relation = relationAt(parse, at)
  const marked = prepositionWord(tree, at)
  const hedged = marked >= number.first && marked <= number.last
  const preposition = marked < 0 || hedged ? '' : prepositionOf(tree, at)
  const part = partOf(tree, { at, head, relation, bare: marked < 0 || hedged || isParticle(tree, head, preposition) })
  roles.push({ predicate: head, part: part === 'oblique' && preposition === 'of' ? 'of' : part, preposition })
  if (part !== 'oblique') addComplements(tree, head, part, roles)
  if (part === 'subject' || relation === 'nsubj:pass') addShared(tree, head, roles)
}

function partOf(tree: Tree, link: { at: number; head: number; relation: string; bare: boolean }): Role['part'] {
  const { at, head, relation } = link
  if (relation === 'nsubj' || relation === 'nsubj:outer') return isPassive(tree, head) ? 'object' : 'subject'
  if (relation === 'nsubj:pass' || relation === 'obj') return 'object'
  // "destroyed at least three houses", "handed over 16 bodies": hedge or particle was taken for a preposition.
  if (link.bare && relation === 'obl' && uposAt(tree.parse, head) === 'VERB')
    return at > head || isPassive(tree, head) ? 'object' : 'subject'
  return 'oblique'
}

/** Whether a preposition is the verb's own particle: "shot down", "handed over". */
function isParticle(tree: Tree, verb: number, preposition: string): boolean {
  return (
    preposition !== '' && (PREDICATES.get(lemmaAt(tree.parse, verb)) ?? []).some((sense) => sense.beside?.includes(preposition) === true)
  )
}

/** What a verb says further of its subject or object: "forced them to flee", "left 33 dead", "were reported killed". */
function addComplements(tree: Tree, verb: number, part: Role['part'], roles: Role[]): void {
  let at = verb
  for (let depth = 0; depth < 3; depth++) {
    const complement = childrenOf(tree, at).find((child) => relationAt(tree.parse, child) === 'xcomp')
    if (complement === undefined) return
    const participle = xposAt(tree.parse, complement) === 'VBN' || isPassive(tree, complement)
    roles.push({ predicate: complement, part: participle ? 'object' : part === 'object' ? 'subject' : part, preposition: '' })
    at = complement
  }
}

/** Further verbs of the same subject: "were hit and died". A verb with a subject of its own is none. */
function addShared(tree: Tree, verb: number, roles: Role[]): void {
  for (const child of childrenOf(tree, verb)) {
    if (relationAt(tree.parse, child) !== 'conj') continue
    const own = childrenOf(tree, child).some((grandchild) => relationAt(tree.parse, grandchild).startsWith('nsubj'))
    if (!own && uposAt(tree.parse, child) === 'VERB') {
      const passive = isPassive(tree, child) || (xposAt(tree.parse, child) === 'VBN' && isPassive(tree, verb))
      roles.push({ predicate: child, part: passive ? 'object' : 'subject', preposition: '' })
    }
  }
}

/** Whether a verb is passive, by its auxiliary or its subject. */
function isPassive(tree: Tree, verb: number): boolean {
  for (const child of childrenOf(tree, verb)) {
    const relation = relationAt(tree.parse, child)
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return true
  }
  return false
}

/** The preposition that marks a nominal, lower case; '' for none. */
export function prepositionOf(tree: Tree, nominal: number): string {
  const word = prepositionWord(tree, nominal)
  if (word < 0) return ''
  return lemmaAt(tree.parse, word) === 'include' ? 'including' : formAt(tree.parse, word)
}

/** The row of that preposition; -1 for none. */
function prepositionWord(tree: Tree, nominal: number): number {
  for (const child of childrenOf(tree, nominal)) {
    const relation = relationAt(tree.parse, child)
    if (relation === 'case' || (relation === 'mark' && child < nominal)) return child
  }
  return -1
}

function hasMark(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((child) => relationAt(tree.parse, child) === 'mark')
}
