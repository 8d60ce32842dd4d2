/** Texts of what opens over a table, and in its cells. */
export const tableActionMessages = {
  'data-table.delete-now': 'Delete',
  'data-table.selected': { one: '{count} selected', other: '{count} selected' },
  'data-table.clear-selection': 'Clear selection',
  'data-table.delete-one': 'Delete “{label}”?',
  'data-table.delete-many': { one: 'Delete {count} row?', other: 'Delete {count} rows?' },
  'data-table.delete-warning': 'This can’t be undone.',
  'data-table.deleting': 'Deleting…',
  'data-table.not-deleted': { one: '{count} row could not be deleted: {reason}', other: '{count} rows could not be deleted: {reason}' },
  'data-table.cancel': 'Cancel',
  'data-table.deleted': { one: '{count} row deleted', other: '{count} rows deleted' },
  'data-table.cell-failed': 'Not saved: {reason}',
} as const;
