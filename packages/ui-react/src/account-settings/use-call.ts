'use client';

import { AuthError } from '@foyer/state-machines';
import { useEffect, useRef, useState } from 'react';

export interface Call {
  readonly busy: boolean;
  readonly error: AuthError | null;
  /** How often it has succeeded. */
  readonly done: number;
}

export interface CallEnds {
  /** It is done. */
  readonly onSuccess?: (() => void) | undefined;
  /** It was refused. */
  readonly onError?: ((error: AuthError) => void) | undefined;
}

/** Runs one call at a time, and drops it when the component goes. */
export const useCall = ({ onSuccess, onError }: CallEnds) => {
  const [call, setCall] = useState<Call>({ busy: false, error: null, done: 0 });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    const { signal } = (running.current = new AbortController());
    setCall(({ done }) => ({ busy: true, error: null, done }));
    try {
      await work(signal);
    } catch (cause) {
      if (signal.aborted) return;
      const error = AuthError.from(cause);
      setCall(({ done }) => ({ busy: false, error, done }));
      return onError?.(error);
    }
    if (!signal.aborted) setCall(({ done }) => ({ busy: false, error: null, done: done + 1 }));
    return onSuccess?.();
  };

  return { ...call, run };
};
