/** Texts of the rows that belong to the one in a form. */
export const relatedMessages = {
  'data-form.related-now': 'Changes here are saved at once.',
  'data-form.related-later': 'These are saved together with the rest.',
  'data-form.related-refused': 'The rest is saved. Change or remove what wasn’t, then try again.',
  'data-form.related-added': '{label} added',
} as const;
