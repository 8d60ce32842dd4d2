import type { DataClient, Row } from '@foyer/state-machines';

/** What somebody had typed, and the version of the row under it. */
export interface Draft {
  readonly base: Row;
  readonly values: Row;
}

interface Kept {
  readonly drafts: Map<string, Draft>;
  user: string | null | undefined;
}

const kept = new WeakMap<DataClient, Kept>();

/** The drafts of whoever is here: in memory alone, and gone when somebody else comes. Who signs in as a guest keeps theirs. */
export function draftsOf(client: DataClient): Map<string, Draft> {
  const known = kept.get(client);
  if (known) return known.drafts;
  const made: Kept = { drafts: new Map(), user: client.user.getSnapshot() };
  kept.set(client, made);
  client.user.subscribe(() => {
    const user = client.user.getSnapshot();
    if (made.user && user !== made.user) made.drafts.clear();
    made.user = user;
  });
  return made.drafts;
}

const SECRET = ['[type="password"]', '[autocomplete*="password"]', '[autocomplete="one-time-code"]', '[autocomplete^="cc-"]'].join();

/** What may be kept: nothing that an input of the app's own holds as a secret. */
export function withoutSecrets(form: HTMLFormElement, values: Row): Row {
  const isSecret = (name: string) => [...form.querySelectorAll(SECRET)].some((input) => input.getAttribute('name')?.split('.')[0] === name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}
