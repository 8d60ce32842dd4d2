import { AuthError } from '../errors/auth-error.ts';
import { ReverificationRequired } from '../errors/reverification-required.ts';
import type { AuthPort } from '../ports/auth.ts';
import { type Asking, reauthenticate } from './reauthenticate.ts';

/** How fresh the proof has to be. */
export interface ReverificationOptions {
  /** How long ago, in seconds, the person may have proved who they are. @default as long as the call does not object */
  readonly maxAge?: number | undefined;
}

/** Whether the person proved who they are longer ago than `maxAge` seconds, or the session is over that says so. */
export async function isStale(port: AuthPort, maxAge: number, signal: AbortSignal): Promise<boolean> {
  try {
    const at = await port.authenticatedAt(signal);
    return Date.now() - at.getTime() > maxAge * 1000;
  } catch (cause) {
    if (AuthError.from(cause).code === 'not_signed_in') return true;
    throw cause;
  }
}

/**
 * Makes a call for a person who has proved who they are: they are asked before it where that is longer ago than
 * `maxAge`, and after it where it throws {@link ReverificationRequired}; it is then made once more.
 *
 * @throws what the call throws, and what {@link reauthenticate} does; the call is then not made.
 */
export async function reverified<Result>(
  asking: Asking,
  call: () => Result | Promise<Result>,
  { maxAge }: ReverificationOptions = {},
): Promise<Result> {
  if (maxAge !== undefined && await isStale(asking.port, maxAge, new AbortController().signal)) await reauthenticate(asking);
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof ReverificationRequired)) throw cause;
    await reauthenticate(asking);
    return call();
  }
}
