import { type Entrance, Secret } from '@foyer/state-machines';

/** Where an address leads: a screen, and with the link of an email whose account it is about and the code. */
export interface Start {
  readonly screen: Entrance;
  readonly username: string;
  readonly code: Secret | undefined;
}

/** The query parameter that names the screen, unless the app names another. */
export const SCREEN = 'auth';

const entrances: readonly string[] = ['sign-in', 'sign-up', 'forgot-password', 'confirm-sign-up', 'confirm-reset'] satisfies Entrance[];

export const isEntrance = (screen: string | null): screen is Entrance => screen !== null && entrances.includes(screen);

/** The screens that ask for the code of an email. */
export const asksForCode = (screen: Entrance): boolean => screen.startsWith('confirm');

/** What stood in the address: it is taken out of there before anything is drawn, and StrictMode asks twice. */
let taken: Start | undefined;
let cleaned: readonly [from: string, to: URL] | undefined;

/**
 * Reads where the address leads, and takes the account and the code of an email's link out of it at once. A link that
 * asks for a code leads nowhere without the account that the code is for.
 */
export function startFromAddress(param: string | undefined): Start | undefined {
  if (typeof location === 'undefined') return undefined;
  const { href } = location;
  const url = new URL(href);
  const screen = url.searchParams.get(param ?? SCREEN);
  if (!isEntrance(screen)) return taken;
  if (!asksForCode(screen)) return param === undefined ? undefined : { screen, username: '', code: undefined };

  const [username, code] = ['user', 'code'].map((name) => {
    const value = url.searchParams.get(name);
    url.searchParams.delete(name);
    return value;
  });
  if (!username && !code) return taken;
  if (param === undefined) url.searchParams.delete(SCREEN);
  // The state is the router's: it knows the entry by it.
  history.replaceState(history.state, '', url);
  cleaned = [href, url];
  // A template that writes the name as it is means a plus; a blank is in no name.
  taken = username ? { screen, username: username.replaceAll(' ', '+'), code: code ? new Secret(code) : undefined } : undefined;
  return taken;
}

/**
 * The start is made: whoever comes later begins without it, and routers forget the address that they began with. They do
 * so in the next task: one around this page listens by then, and has perhaps put that address back.
 */
export const forgetStart = (): void => {
  const [from, to] = cleaned ?? [];
  taken = cleaned = undefined;
  if (from) setTimeout(() => {
    if (location.href === from) history.replaceState(history.state, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  });
};
