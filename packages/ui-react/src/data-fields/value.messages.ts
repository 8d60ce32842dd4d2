/** Words that stand for values, in forms and tables alike. */
export const valueMessages = {
  'data-field.yes': 'Yes',
  'data-field.no': 'No',
} as const;
