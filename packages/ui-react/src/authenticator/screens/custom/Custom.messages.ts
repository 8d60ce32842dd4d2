export const customMessages = {
  'custom.heading': 'One more step',
  'custom.description': 'This app asks for an answer before you go on.',
  'custom.answer': 'Answer',
  'custom.missing': 'Enter your answer.',
  'custom.submit': 'Continue',
  'custom.busy': 'Checking your answer',
} as const;
