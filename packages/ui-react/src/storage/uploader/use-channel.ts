'use client';

import type { Channel } from '@foyer/state-machines/storage';
import { useCallback, useSyncExternalStore } from 'react';
import { type Frames, tenASecond } from './frames.ts';

/**
 * Calls back for changes of these channels, at most ten times a second, and at once where a file or the whole list has gone.
 * Answers with the function that ends it.
 */
export function watchByFrame(channels: readonly Channel<unknown>[], onChange: () => void, frames: Frames = tenASecond): () => void {
  const own = () => onChange();
  const stops = channels.map((channel) => channel.subscribe(() => {
    frames.at(own);
    if (isGone(channel.get())) frames.soon();
  }));
  return () => {
    frames.not(own);
    for (const stop of stops) stop();
  };
}

const isGone = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** What `look` sees in a channel. Renders when that changes, at most ten times a second; let `look` give a primitive. */
export function useLook<T, Seen>(channel: Channel<T>, look: (value: T) => Seen, frames?: Frames): Seen {
  const subscribe = useCallback((onChange: () => void) => watchByFrame([channel], onChange, frames), [channel, frames]);
  const seen = () => look(channel.get());
  return useSyncExternalStore(subscribe, seen, seen);
}

/** The whole of a value. */
export const whole = <T>(value: T) => value;

/** The value of a channel. */
export const useChannel = <T>(channel: Channel<T>): T => useLook(channel, whole);
