import { formAt, lemmaAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'

/** What part a nominal takes in something told: `object` suffers it, `subject` does it or undergoes it ("died"). */
export interface Role {
  /** Row of the verb, noun or adjective that tells it. */
  readonly predicate: number
  readonly part: 'subject' | 'object' | 'of' | 'oblique'
  /** The preposition of an oblique or of a nominal's complement, else ''. */
  readonly preposition: string
}

/** The roles that a nominal takes, from the nearest to the farthest. */
export function rolesOf(tree: Tree, nominal: number): Role[] {
  const roles: Role[] = []
  ownModifiers(tree, nominal, roles)
  let at = nominal
  // A conjunct or apposition takes the part of the nominal that it stands beside.
  for (let steps = 0; steps < 6; steps++) {
    const relation = relationAt(tree.parse, at)
    const head = tree.parse.heads[at] ?? at
    if (head === at) {
      if (at !== nominal || isPredicative(tree.parse, at)) break
      break
    }
    if (relation === 'conj' || relation === 'appos' || relation === 'flat' || relation === 'list') {
      if (at === nominal || relation !== 'conj') ownModifiers(tree, head, roles)
      at = head
      continue
    }
    headRoles(tree, at, roles)
    break
  }
  return roles
}

/** Participles, relative clauses and adjectives that hang on the nominal: "33 soldiers killed", "people who fled". */
function ownModifiers(tree: Tree, nominal: number, roles: Role[]): void {
  const { parse } = tree
  for (const child of childrenOf(tree, nominal)) {
    const relation = relationAt(parse, child)
    if (relation === 'acl') {
      roles.push({ predicate: child, part: xposAt(parse, child) === 'VBG' || hasMark(tree, child) ? 'subject' : 'object', preposition: '' })
      addComplements(tree, child, 'object', roles)
    } else if (relation === 'acl:relcl') {
      const part = relativePart(tree, child)
      roles.push({ predicate: child, part, preposition: '' })
      addComplements(tree, child, part, roles)
    } else if (relation === 'amod' && xposAt(parse, child) !== 'VBG') {
      roles.push({ predicate: child, part: 'object', preposition: '' })
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
  return childrenOf(tree, verb).some((child) => relationAt(tree.parse, child) === 'nsubj')
    ? 'object'
    : isPassive(tree, verb)
      ? 'object'
      : 'subject'
}

function headRoles(tree: Tree, at: number, roles: Role[]): void {
  const { parse } = tree
  const head = parse.heads[at] ?? at
  const relation = relationAt(parse, at)
  const preposition = prepositionOf(tree, at)
  switch (relation) {
    case 'nsubj':
    case 'nsubj:outer':
      roles.push({ predicate: head, part: isPassive(tree, head) ? 'object' : 'subject', preposition: '' })
      addComplements(tree, head, 'subject', roles)
      addShared(tree, head, roles)
      return
    case 'nsubj:pass':
      roles.push({ predicate: head, part: 'object', preposition: '' })
      addComplements(tree, head, 'object', roles)
      addShared(tree, head, roles)
      return
    case 'obj':
      roles.push({ predicate: head, part: 'object', preposition: '' })
      addComplements(tree, head, 'object', roles)
      return
    case 'nmod':
    case 'compound':
      roles.push({ predicate: head, part: relation === 'nmod' && preposition === 'of' ? 'of' : 'oblique', preposition })
      return
    case 'obl':
    case 'obl:agent':
    case 'iobj':
    case 'obl:unmarked':
    case 'nmod:unmarked':
      roles.push({ predicate: head, part: 'oblique', preposition })
      return
    case 'ccomp':
    case 'xcomp':
    case 'parataxis':
    case 'dep':
      roles.push({ predicate: head, part: 'oblique', preposition })
      return
    default:
      roles.push({ predicate: head, part: 'oblique', preposition })
  }
}

/** What a verb says further of its subject or object: "forced them to flee", "left 33 dead", "were reported killed". */
function addComplements(tree: Tree, verb: number, part: Role['part'], roles: Role[]): void {
  for (const child of childrenOf(tree, verb)) {
    const relation = relationAt(tree.parse, child)
    if (relation !== 'xcomp') continue
    const participle = xposAt(tree.parse, child) === 'VBN' || isPassive(tree, child)
    roles.push({
      predicate: child,
      part: participle ? 'object' : part === 'object' || part === 'subject' ? 'subject' : part,
      preposition: '',
    })
    addComplements(tree, child, participle ? 'object' : 'subject', roles)
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
export function isPassive(tree: Tree, verb: number): boolean {
  for (const child of childrenOf(tree, verb)) {
    const relation = relationAt(tree.parse, child)
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return true
  }
  return false
}

/** The preposition that marks a nominal, lower case; '' for none. */
export function prepositionOf(tree: Tree, nominal: number): string {
  for (const child of childrenOf(tree, nominal)) {
    const relation = relationAt(tree.parse, child)
    if (relation === 'case' || (relation === 'mark' && child < nominal))
      return lemmaAt(tree.parse, child) === 'include' ? 'including' : formAt(tree.parse, child)
  }
  return ''
}

function hasMark(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((child) => relationAt(tree.parse, child) === 'mark')
}

function isPredicative(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  return upos === 'ADJ' || upos === 'VERB'
}
