import type { DataClient, Row } from '@foyer/state-machines';
import type { Attempt } from './rebase.ts';

/**
 * What becomes of what is typed. `open`: it would be lost with the form. `sent`: a write is on its way with it, and outlives
 * the form. `done`: it was written or given up.
 */
export type Fate = 'open' | 'sent' | 'done';

/** What somebody had typed, and the version of the row under it. */
export interface Draft {
  readonly base: Row;
  readonly values: Row;
  readonly attempt: Attempt;
  /** What has become of it by now. */
  readonly fate: () => Fate;
}

interface Kept {
  drafts: Map<string, Draft>;
  user: string | null | undefined;
}

const kept = new WeakMap<DataClient, Kept>();

/**
 * The drafts of whoever is here: in memory alone. Somebody else gets others, so that a form which is taken away after its
 * person has left puts what was typed where nobody looks. Who signs in as a guest keeps theirs.
 */
export function draftsOf(client: DataClient): Map<string, Draft> {
  const known = kept.get(client);
  if (known) return known.drafts;
  const made: Kept = { drafts: new Map(), user: client.user.getSnapshot() };
  kept.set(client, made);
  client.user.subscribe(() => {
    const user = client.user.getSnapshot();
    if (made.user && user !== made.user) made.drafts = new Map();
    made.user = user;
  });
  return made.drafts;
}

const SECRET = ['[type="password"]', '[autocomplete*="password"]', '[autocomplete="one-time-code"]', '[autocomplete^="cc-"]'].join();

/** The fields that an input of the app's own holds as a secret now. */
export const secretsIn = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll(SECRET)].flatMap((input) => input.getAttribute('name')?.split('.')[0] ?? []);
