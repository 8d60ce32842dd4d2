'use client';

import { type ReverificationOptions, reverified } from '@foyer/state-machines';
import { useCallback, useInsertionEffect, useRef } from 'react';
import { useAuthenticatorHandle } from '../authenticator-context.ts';

/**
 * A call that is made for a person who has proved who they are: where that is longer ago than `maxAge` seconds, or where
 * the call throws `ReverificationRequired`, a dialog over the app asks them to, and the call goes on. Nobody is signed out.
 *
 * @returns the call, the same function from render to render. It rejects with an `AuthError` where the person will not
 * (`cancelled`), cannot (`method_unavailable`), or is not signed in (`not_signed_in`).
 * @throws outside of a provider
 * @example
 * const deleteAccount = useReverification(() => api.deleteAccount(), { maxAge: 300 });
 */
export function useReverification<Args extends readonly unknown[], Result>(
  call: (...args: Args) => Result | Promise<Result>,
  options?: ReverificationOptions,
): (...args: Args) => Promise<Result> {
  const { backend: port, store } = useAuthenticatorHandle();
  const latest = useRef({ call, options });
  useInsertionEffect(() => {
    latest.current = { call, options };
  });
  return useCallback((...args) => reverified({ store, port }, () => latest.current.call(...args), latest.current.options), [store, port]);
}
