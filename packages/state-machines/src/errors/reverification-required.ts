/**
 * An app's call wants the person to prove again who they are, as a server does that looks at `auth_time`. Thrown within
 * `useReverification` it asks them, and makes the call once more.
 *
 * @example
 * if (response.status === 401) throw new ReverificationRequired();
 */
export class ReverificationRequired extends Error {
  override readonly name = 'ReverificationRequired';

  constructor(cause?: unknown) {
    super('[foyer] This call wants the person to prove again who they are; make it through useReverification.', { cause });
  }
}
