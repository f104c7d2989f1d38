/** Brings rows that wait in templates into the list when they come near the screen. */
export function watchLater(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        bring(target)
      }
    },
    { rootMargin: '1500px' },
  )
  for (const place of document.querySelectorAll<HTMLElement>('.later')) {
    place.style.minHeight = `${Number(place.dataset.rows ?? 0) * ROW_PX}px`
    observer.observe(place)
  }
}

/** Brings every waiting chunk that has a row which `wanted` takes. */
export function showAll(wanted: (row: Element) => boolean): void {
  for (const place of document.querySelectorAll('.later')) {
    const rows = place.querySelector('template')?.content.children ?? []
    if ([...rows].some(wanted)) bring(place)
  }
}

function bring(place: Element): void {
  const template = place.querySelector('template')
  if (template !== null && place.isConnected) place.replaceWith(template.content)
}

/** A row's usual height, so that the scroll bar is right before it comes. */
const ROW_PX = 56
