/** A title as an address has it: letters of any language, digits and hyphens. */
export const slugOf = (title: string): string =>
  title.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'untitled';
