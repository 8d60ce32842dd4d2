export const conflictMessages = {
  'data-form.conflict': 'Changed by somebody else to: {value}',
  'data-form.conflict-empty': 'Emptied by somebody else.',
  'data-form.keep-mine': 'Keep mine',
  'data-form.take-theirs': 'Use theirs',
} as const;
