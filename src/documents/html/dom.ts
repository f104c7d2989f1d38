/** The little of the DOM that is used here; the DOM's own types are not at hand in a pure folder. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
  readonly parentNode: DomNode | null
}

export interface DomElement extends DomNode {
  readonly id: string
  readonly className: string
  getAttribute(name: string): string | null
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): ArrayLike<DomElement>
  remove(): void
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
}

export const ELEMENT = 1
export const TEXT = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}
