/** A claim in one report, named as a reader would cite it. `claim` is the anchor at its words. */
export interface Cite {
  readonly claim: string
  readonly report: string
  readonly outlet: string
  /** "20 March 2020"; null where the report has no date. */
  readonly date: string | null
  readonly copy: boolean
}
