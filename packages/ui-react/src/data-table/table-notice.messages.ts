/** Texts of what keeps the rows from being all there, or young, or in order. */
export const tableNoticeMessages = {
  'data-table.offline': 'You’re offline. What you see may be out of date.',
  'data-table.not-live': 'Changes by others don’t show here by themselves.',
  'data-table.refresh': 'Refresh',
  'data-table.retry': 'Try again',
  'data-table.sorted-loaded': 'Only the loaded rows are sorted.',
} as const;
