import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeRedirect } from './safe-redirect.ts';

const page = 'https://app.example.com/inbox?tab=1#top';
const partner = 'https://partner.example.net';

test.each([
  ['/a?b=c#d', 'https://app.example.com/a?b=c#d'],
  ['sent', 'https://app.example.com/sent'],
  ['?tab=2', 'https://app.example.com/inbox?tab=2'],
  ['https://app.example.com/x', 'https://app.example.com/x'],
  ['//app.example.com/x', 'https://app.example.com/x'],
  ['https://partner.example.net/welcome', 'https://partner.example.net/welcome'],
])('%s is gone to', (address, to) => {
  expect(safeRedirect(address, [partner], page)).toBe(to);
});

test.each([
  'https://evil.example/', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example',
  'https:evil.example/\\@app.example.com', 'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'blob:https://app.example.com/1',
  'https://app.example.com@evil.example/', 'https://ann:secret@app.example.com/', 'http://app.example.com/',
  'https://app.example.com:8443/', 'https://app.example.com.evil.example/', 'https://partner.example.net.evil.example',
  'http://partner.example.net/', 'https://', ' /x', '/x\u2028', 'file:///etc/passwd', 'ftp://app.example.com/',
])('%s is not', (address) => {
  expect(safeRedirect(address, [partner], page)).toBeNull();
});

const pieces = fc.constantFrom(
  '/', '//', '\\', '@', ':', '.', '?', '#', '%2f', '%5c', '%00', '\t', '\n', ' ', '\u00a0', '\u2028', 'https', 'http:', 'javascript:', 'data:',
  'app.example.com', 'partner.example.net', 'evil.example', 'x', '[::1]', '。', '／', '＠', 'xn--80ak6aa92e',
);
const addresses = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 2 })), { maxLength: 9 }).map((parts) => parts.join('')),
);

test('whatever is written, it leads to the origin of the page, or to one on the list', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const to = safeRedirect(address, [partner], page);
      if (to === null) return;
      const url = new URL(to);
      expect(['https://app.example.com', partner]).toContain(url.origin);
      expect([url.username, url.password]).toEqual(['', '']);
      // What is gone to is what was written, wherever it is read.
      expect(new URL(address, page).href).toBe(to);
      expect(safeRedirect(to, [partner], 'https://app.example.com/elsewhere')).toBe(to);
    }),
    { numRuns: 5_000 },
  );
});

test('without a list, no other origin is gone to', () => {
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      expect(safeRedirect(address, [], page) ?? page).toMatch(/^https:\/\/app\.example\.com(\/|$)/);
    }),
  );
});

test.each(['app.example.com', '*', 'https://*.example.com/x', 'javascript:alert(1)', 'https://partner.example.net/path'])(
  'a list that holds %s is refused with a word on what to write',
  (entry) => {
    expect(() => safeRedirect('/', [entry], page)).toThrow('[foyer]');
  },
);
