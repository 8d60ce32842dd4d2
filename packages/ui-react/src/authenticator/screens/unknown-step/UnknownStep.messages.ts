export const unknownStepMessages = {
  'unknown-step.heading': 'This step isn’t supported',
  'unknown-step.description': 'Sign-in asked for a step that this app doesn’t know. The app may need an update.',
  'unknown-step.name': 'Step: {step}',
  'unknown-step.restart': 'Start again',
} as const;
