/** Opens the evidence of every tally while the page is printed. */
export function preparePrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.tally:not(.plain) details:not([open]), .unalleged:not([open])')].slice(
      0,
      MOST,
    )
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
    opened = []
  })
}

/** Rows on some thirty sheets. */
const MOST = 300
