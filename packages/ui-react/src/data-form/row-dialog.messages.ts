/** Texts of a form in a dialog, and of the question before something is lost. */
export const rowDialogMessages = {
  'data-form.edit-title': 'Edit {model}',
  'data-form.new-title': 'New {model}',
  'data-form.close': 'Close',
  'data-form.discard-title': 'Discard your changes?',
  'data-form.discard': 'Discard',
  'data-form.keep-editing': 'Keep editing',
} as const;
