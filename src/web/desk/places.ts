/** The places of the desk in the order of its bar, each with the key after g. */
export const PLACES = [
  { path: '/', name: 'Stories', key: 's' },
  { path: '/review', name: 'Review', key: 'r' },
  { path: '/agreement', name: 'Agreement', key: 'a' },
  { path: '/sources', name: 'Sources', key: 'o' },
  { path: '/reports', name: 'Reports', key: 'p' },
  { path: '/gaps', name: 'Not read', key: 'n' },
  { path: '/log', name: 'Log', key: 'l' },
] as const
