/** Whose a record is. */
export const ownerName = (identityId: string | undefined): string => identityId ?? 'guest';

/** The lock of a record: whoever holds it sends it. */
export const lockName = (recordId: string): string => `foyer-upload-${recordId}`;
