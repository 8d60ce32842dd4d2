/** An error's `message`, for logs: its code, and what the developer may do about it. No code reads it. */
export const messageOf = (code: string, hint: string | undefined): string => (hint ? `${code}: ${hint}` : code);
