/** Texts that a table has from the first. */
export const dataTableMessages = {
  'data-table.count': { one: '{count} row', other: '{count} rows' },
  'data-table.count-loaded': { one: '{count} row loaded', other: '{count} rows loaded' },
  'data-table.count-matching': '{shown} of {count} loaded rows',
  'data-table.loading': 'Loading…',
  'data-table.stale': 'Catching up…',

  'data-table.sort': 'Sort by {label}',
  'data-table.sort-loaded': 'Sort loaded rows by {label}',

  'data-table.select-all': 'Select all loaded rows',
  'data-table.select-row': 'Select {label}',
  'data-table.actions': 'Actions',
  'data-table.open': 'Edit {label}',
  'data-table.look': 'Look at {label}',
  'data-table.delete': 'Delete',
  'data-table.delete-row': 'Delete {label}',
} as const;
