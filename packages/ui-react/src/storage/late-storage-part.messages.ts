/** What is said where a file with a part of a storage widget did not arrive, beside why; in English. */
export const lateStoragePartMessages = {
  'storage.load-again': 'Try again',
} as const;
