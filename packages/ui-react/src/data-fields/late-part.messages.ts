/** What is said where a file with a part of a form or a table did not arrive. */
export const latePartMessages = {
  'data-part.missing': 'Something here couldn’t be loaded.',
  'data-part.retry': 'Try again',
} as const;
