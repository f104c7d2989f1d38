import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeJson, escapeText, html, safeUrl } from '../../src/exports/page/html.ts'

test('what is filled in is text, what is made by html is markup', () => {
  const name = '<b>"Tom" & \'Co\'</b>'
  expect(html`<p title="${name}">${html`<i>${name}</i>`}${[1, null, false, ' & ']}</p>`.html).toBe(
    '<p title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Co&#39;&lt;/b&gt;"><i>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Co&#39;&lt;/b&gt;</i>1 &amp; </p>',
  )
})

test('escaped text holds nothing that could end an element or attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(/[<>"'\r\0]/.test(escapeText(text))).toBe(false)
    }),
  )
})

test('JSON in a script element says the same and cannot end it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--', ']]>', '\u2028')), (text) => {
      const written = escapeJson({ text })
      expect(/[<>&\u2028\u2029]/.test(written)).toBe(false)
      expect(JSON.parse(written)).toEqual({ text })
    }),
  )
})

test.each([
  ['https://example.org/a?b=c', true],
  ['HTTP://example.org', true],
  ['javascript:alert(1)', false],
  [' https://example.org', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['https:///x', false],
  ['', false],
])('%j may be followed: %s', (url, safe) => {
  expect(safeUrl(url)).toBe(safe ? url : null)
})
