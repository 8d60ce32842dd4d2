/** Texts of what was typed before and is back. */
export const draftMessages = {
  'data-form.draft': 'What you had entered before is back.',
  'data-form.draft-drop': 'Start over',
  'data-form.draft-dropped': 'Started over.',
} as const;
