/** Texts of the rows that belong to the one in a form. */
export const relatedMessages = {
  'data-form.related-now': 'Changes here are saved at once.',
  'data-form.related-later': 'Save first. Then you can add to this.',
  'data-form.related-added': '{label} added',
} as const;
