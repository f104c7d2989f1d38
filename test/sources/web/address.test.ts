import { describe, expect, it } from 'vitest'
import { fetchPublic, isPublicAddress } from '../../../src/sources/web.ts'

const REFUSED = `127.0.0.1 127.255.255.254 0.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1
192.0.0.8 198.18.0.1 224.0.0.1 255.255.255.255 240.0.0.1 192.0.2.1 198.51.100.7 203.0.113.9
:: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12:3456:789a::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::10.0.0.1
64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1::1 2001:db8::1 2001::1 fec0::1 ::ffff:0:127.0.0.1 example.org 1.2.3 1.2.3.4.5`.split(/\s+/)

const PERMITTED =
  '1.1.1.1 8.8.8.8 93.184.216.34 172.15.0.1 172.32.0.1 100.63.0.1 2606:2800:220:1::1 2a00:1450:4001::1 ::ffff:8.8.8.8 64:ff9b::808:808'.split(
    ' ',
  )

/** What people write to get at the inside of a network. */
const URLS =
  `http://127.0.0.1/ http://localhost/ http://127.1/ http://0x7f000001/ http://2130706433/ http://0177.0.0.1/ http://0/ http://[::1]/
http://[::ffff:127.0.0.1]/ http://[::]/ http://169.254.169.254/latest/meta-data/ http://10.0.0.1:8080/ http://192.168.0.1/ http://127.0.0.1.:80/
http://①②⑦.⓪.⓪.①/ file:///etc/passwd ftp://example.org/ gopher://127.0.0.1:70/ data:text/html,x http://user:secret@example.org/ javascript:alert(1) //x`.split(
    /\s+/,
  )

describe('addresses', () => {
  it.each(REFUSED)('%s is refused', (address) => expect(isPublicAddress(address)).toBe(false))
  it.each(PERMITTED)('%s is permitted', (address) => expect(isPublicAddress(address)).toBe(true))
  it.each(URLS)('%s is not fetched', async (url) => {
    const fetched = await fetchPublic(url, { agent: 'truce/test', mostBytes: 1000, patienceMs: 2000 })
    expect(fetched.kind === 'failed' && fetched.failure.why).toBe('not permitted')
  })
})
