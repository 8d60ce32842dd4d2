'use client';

import type { Channel } from '@foyer/state-machines/storage';
import { everyFrame } from '../storage/uploader/frames.ts';
import { useLook as useLookAt, whole } from '../storage/uploader/use-channel.ts';

/** What `look` sees in a channel. Renders with the next frame after that changes; let `look` give a primitive. */
export const useLook = <T, Seen>(channel: Channel<T>, look: (value: T) => Seen): Seen => useLookAt(channel, look, everyFrame);

/** The value of a channel. */
export const useChannel = <T>(channel: Channel<T>): T => useLook(channel, whole);
