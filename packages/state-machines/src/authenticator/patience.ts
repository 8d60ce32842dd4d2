/** How long a call may take, in milliseconds, before a screen says that it is slow. The client retries in silence. */
export const SLOW_AFTER = 4_000;

/** The inside of a state that waits for a call: it says `slow` when the wait has become one. */
export const patience = {
  initial: 'prompt',
  states: {
    prompt: { after: { slowAfter: 'slow' } },
    slow: { tags: 'slow' },
  },
} as const;
