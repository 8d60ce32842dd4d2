export const dataFieldMessages = {
  'data-field.optional': 'optional',
  'data-field.choose': 'Choose…',
  'data-field.none': 'None',
} as const;
