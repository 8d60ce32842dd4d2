/** How long, in milliseconds, a person waits for a call before which nothing else can be done. */
export const LEAVE_AFTER = 10_000;

/** The inside of a state that waits for a call: it says `slow` when the wait has become one. */
export const patience = {
  initial: 'prompt',
  states: {
    prompt: { after: { slowAfter: 'slow' } },
    slow: { tags: 'slow' },
  },
} as const;

/**
 * Finds out whether to ask a person something who has done all that they had to. They still see the screen before: its
 * ways out lead on, as does a call that hangs: past all else that could be asked.
 */
export const check = {
  ...patience,
  tags: 'busy',
  on: { 'flow.back': 'hurried', 'screen.show': 'hurried' },
  after: { leaveAfter: 'hurried' },
} as const;
