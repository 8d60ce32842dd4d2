/** What a screen says on which nothing is typed. */
export const screenPanelMessages = {
  'panel.offline': 'You’re offline. You can go on once you’re connected.',
} as const;
