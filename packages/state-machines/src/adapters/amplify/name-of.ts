/** The name of what was thrown, alone in its file: storage needs it, and none of the names of sign-in. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
