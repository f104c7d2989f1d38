/** Addresses of the desk; `src/web/desk/places.ts` gives them their names. */
export const PLACES = ['/', '/review', '/agreement', '/sources', '/reports', '/gaps', '/log', '/search'] as const
