import type { BrowserContext, Page } from '@playwright/test';

/** Where pages say what they show, at once: what a page says last is heard after it is gone. */
const EAR = 'hearWhatShows';

/** Says, from the first line of each page on, all that a page shows: attributes, texts, addresses, storage, messages, machines. */
function sayWhatShows(ear: string): void {
  let lines: string[] = [];
  const say = () => {
    Reflect.get(window, ear)(lines);
    lines = [];
  };
  const note = (where: string, ...values: readonly unknown[]) => {
    if (lines.length === 0) queueMicrotask(say);
    for (const value of values) lines.push(`${where}: ${String(value)}`);
  };

  const noteNode = (node: Node) => {
    if (node instanceof Element) for (const { name, value } of node.attributes) note(`attribute ${name}`, value);
    else note('text', node.textContent);
    node.childNodes.forEach(noteNode);
  };
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) note(`attribute ${attributeName}`, target.getAttribute(attributeName ?? ''));
      else if (type === 'characterData') note('text', target.textContent);
      addedNodes.forEach(noteNode);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function noted(key, value) {
    note(`storage ${key}`, value);
    setItem.call(this, key, value);
  };
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function noted(message) {
    note(`channel ${this.name}`, JSON.stringify(message));
    // The page may be about to close.
    say();
    post.call(this, message);
  };
  addEventListener('message', ({ origin, data }) => note(`message from ${origin}`, JSON.stringify(data)), { capture: true });
  for (const change of ['pushState', 'replaceState'] as const) {
    const plain = history[change].bind(history);
    history[change] = (state, title, url) => {
      note('history', JSON.stringify(state), url);
      plain(state, title, url);
    };
  }

  const noteStrings = (where: string, value: unknown, seen: Set<unknown>): void => {
    if (typeof value === 'string' || typeof value === 'number') note(where, value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const key of Object.getOwnPropertyNames(value)) noteStrings(where, Reflect.get(value, key), seen);
  };
  window.inspectMachines = ({ type, ...event }) => {
    const { event: sent, snapshot } = { event: undefined, snapshot: undefined, ...event };
    noteStrings(`inspector ${type}`, [sent, snapshot], new Set());
    note(`inspector ${type}, as JSON`, JSON.stringify([sent, snapshot]));
  };
}

export interface SecretsScan {
  /**
   * Where one of these secrets shows, or a token that the client keeps shows outside of its own storage: in what pages have
   * shown of themselves, those that are gone and windows that they opened too, in storage, on the console, in a request's
   * address or headers.
   */
  find(page: Page, secrets: readonly string[]): Promise<readonly string[]>;
  /** What was shown until now is of no matter any more. */
  forget(): void;
}

/** Where the client keeps the tokens, and nobody else. */
const KEPT_TOKEN = /^storage CognitoIdentityServiceProvider\.\S+\.(?:accessToken|idToken|refreshToken): (.+)$/s;

/** Watches all pages of a context from now on. */
export async function scanSecrets(context: BrowserContext): Promise<SecretsScan> {
  const seen = new Set<string>();
  await context.exposeFunction(EAR, (lines: readonly string[]) => lines.forEach((line) => seen.add(line)));
  await context.addInitScript(sayWhatShows, EAR);
  context.on('console', (message) => seen.add(`console: ${message.text()}`));
  context.on('weberror', (error) => seen.add(`error: ${String(error.error().stack)}`));
  context.on('request', (request) => {
    seen.add(`request: ${request.url()} ${JSON.stringify(request.headers())}`);
    if (!/\.amazon(aws|cognito)\.com$/.test(new URL(request.url()).hostname)) seen.add(`body: ${request.postData() ?? ''}`);
  });
  return {
    async find(page, secrets) {
      const [kept, cookies] = await Promise.all([storage(page), context.cookies()]);
      const all = [...seen, ...kept, `cookies: ${JSON.stringify(cookies)}`, `address: ${page.url()}`];
      if (!all.some((line) => line.startsWith('inspector'))) throw new Error('The inspector saw nothing, so the scan proves nothing.');
      const tokens = [...new Set(all.flatMap((line) => KEPT_TOKEN.exec(line)?.[1] ?? []))];
      const told = secrets.filter((secret) => secret !== '');
      if (told.length + tokens.length === 0) throw new Error('There is no secret to look for, so the scan proves nothing.');
      const shows = showing(told);
      return all.filter((line) => shows(line) || (!KEPT_TOKEN.test(line) && tokens.some((token) => line.includes(token))));
    },
    forget: () => seen.clear(),
  };
}

/** Says of a text whether it shows one of these secrets. A code of digits counts only where it stands alone, not within a longer number. */
export const showing = (secrets: readonly string[]): ((text: string) => boolean) => {
  const codes = secrets.filter((secret) => /^\d+$/.test(secret)).map((code) => new RegExp(`(?<![\\w.])${code}(?![\\w.])`));
  const others = secrets.filter((secret) => !/^\d+$/.test(secret));
  return (text) => codes.some((code) => code.test(text)) || others.some((secret) => text.includes(secret));
};

/** What lies in a page's storage, databases and caches, each value with where it lies. */
const storage = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('The database did not answer.')));
      });
    const inDatabase = async (name: string): Promise<string[]> => {
      const database = await answer(indexedDB.open(name));
      const rows = await Promise.all([...database.objectStoreNames].map(async (store) => {
        const kept = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(kept.getAllKeys()), answer(kept.getAll())]);
        return `database ${name}, ${store}: ${JSON.stringify([keys, values])}`;
      }));
      database.close();
      return rows;
    };
    const inCache = async (name: string): Promise<string[]> => {
      const cache = await window.caches.open(name);
      const requests = await cache.keys();
      return Promise.all(requests.map(async (request) => `cache ${name}: ${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`));
    };
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const found = await Promise.all([...databases.map(inDatabase), ...(await window.caches.keys()).map(inCache)]);
    return [
      ...Object.entries({ ...localStorage, ...sessionStorage }).map(([key, value]) => `storage ${key}: ${value}`),
      ...found.flat(),
      `window name: ${window.name}`,
      `history state: ${JSON.stringify(history.state)}`,
    ];
  });
