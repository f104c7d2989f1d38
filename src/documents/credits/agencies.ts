/** Whether words are the name of a news agency: one that is listed, or one that says so ("Horn Wire", "Petra News Agency"). */
export function isAgencyName(name: string): boolean {
  return KNOWN.has(plain(name)) || SAYS_SO.test(name)
}

/** A name without "the" before it. */
export function withoutThe(name: string): string {
  return name.replace(/^the\s+/i, '')
}

function plain(name: string): string {
  return withoutThe(name).toLowerCase().replace(/[.’']/g, '')
}

const SAYS_SO = /\b(?:news agency|press agency|news service|newswire|wire|wire service|agence|press association|press trust)\b/i

// The world's agencies by the names that datelines and credit lines give them.
const KNOWN: ReadonlySet<string> = new Set(
  [
    'reuters|thomson reuters|afp|agence france-presse|agence france presse|ap|associated press|upi|united press international',
    'dpa|epa|apa|tass|itar-tass|interfax|ria|ria novosti|sputnik|xinhua|anadolu|anadolu agency|aa|dha|demiroren|iha|ihlas',
    'sana|irna|isna|fars|tasnim|mehr|ina|nina|nna|petra|wafa|spa|wam|kuna|qna|bna|ona|saba|mena|lana|suna|aps|map|tap|ena|fana',
    'ani|pti|ians|uni|app|nna|efe|europa press|ansa|agi|adnkronos|lusa|belga|anp|pa|pa media|aap|cp|canadian press|kyodo|jiji',
    'yonhap|kcna|cna|bernama|antara|vna|ntb|tt|ritzau|stt|pap|ctk|mti|tanjug|hina|beta|fena|agerpres|bta|ana-mpa|belta',
    'ukrinform|unian|interfax-ukraine|rbc-ukraine|armenpress|azertac|trend|apa|interpressnews|kazinform|afp-jiji|bloomberg|ians',
    'mti|sapa|nan|pana|gna|bno news|inter press service|ips|zuma press|prensa latina|telam|notimex|colprensa|agencia brasil',
  ].flatMap((row) => row.split('|')),
)
