/**
 * Whether an address that came from outside may be gone to: one of the page's own origin, or of an origin that the app
 * names. Everything else is `null`: other schemes, addresses with a name or password in them, and those that a browser
 * reads in another way than a person, with backslashes, blanks or control characters.
 *
 * @param address absolute, or seen from the page.
 * @param allowList origins, as `https://app.example.com`.
 * @param page the address of the page. @default location.href
 * @returns the address in full, or `null`.
 * @throws where an entry of the list is no origin.
 *
 * @example
 * location.assign(safeRedirect(params.get('next') ?? '') ?? '/');
 */
export function safeRedirect(address: string, allowList: readonly string[] = [], page: string = location.href): string | null {
  const allowed = [new URL(page).origin, ...allowList.map(originOf)];
  if (/[\\\p{Cc}\p{Z}]/u.test(address) || !URL.canParse(address, page)) return null;
  const url = new URL(address, page);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '' || !allowed.includes(url.origin)) return null;
  return url.href;
}

function originOf(entry: string): string {
  if (URL.canParse(entry)) {
    const { origin, protocol, pathname, search, hash } = new URL(entry);
    const isOrigin = protocol.startsWith('http') && `${pathname}${search}${hash}` === '/';
    if (isOrigin && !entry.includes('@')) return origin;
  }
  throw new Error(`[foyer] allowedRedirects: ${entry} is no origin like https://app.example.com.`);
}
