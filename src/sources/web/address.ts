import { BlockList, isIP } from 'node:net'

/** Whether an IP address may be fetched from: one of the public internet, not of this machine, its neighbours or its provider's inside. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  const version = isIP(plain)
  if (version === 0) return false
  const within = version === 6 ? embeddedIpv4(plain) : null
  if (within !== null) return isPublicAddress(within)
  return version === 6 ? !REFUSED6.check(plain, 'ipv6') : !REFUSED4.check(plain, 'ipv4')
}

/** The IPv4 address that an IPv6 address stands for (mapped, translated, 6to4), as `::ffff:10.0.0.1` does; null for none. */
function embeddedIpv4(address: string): string | null {
  const groups = groupsOf(address)
  const at = PREFIXES.find(({ prefix }) => prefix.every((group, index) => groups[index] === group))?.at
  if (at === undefined) return null
  const [high = 0, low = 0] = groups.slice(at, at + 2)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const [a = 0, b = 0, c = 0, d = 0] = (dotted ?? []).slice(2).map(Number)
  const whole = dotted === null ? address : `${dotted[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  const [head = '', tail] = whole.split('::')
  const parse = (part: string) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16))
  const [left, right] = [parse(head), parse(tail ?? '')]
  return tail === undefined ? left : [...left, ...new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right]
}

const PREFIXES: readonly { readonly prefix: readonly number[]; readonly at: number }[] = [
  { prefix: [0, 0, 0, 0, 0, 0xffff], at: 6 },
  // RFC 6052 and RFC 2765.
  { prefix: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 },
  { prefix: [0, 0, 0, 0, 0xffff, 0], at: 6 },
  // RFC 3056.
  { prefix: [0x2002], at: 1 },
]

/** Networks of IANA's registries of special purpose addresses. */
const NETWORKS: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // All that is outside 2000::/3, and what is special within it.
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
]

// Apart, since a network of IPv6 would take in every IPv4 address by its mapped form.
const [REFUSED4, REFUSED6] = [new BlockList(), new BlockList()]
for (const [network, prefix] of NETWORKS) {
  if (isIP(network) === 6) REFUSED6.addSubnet(network, prefix, 'ipv6')
  else REFUSED4.addSubnet(network, prefix, 'ipv4')
}
