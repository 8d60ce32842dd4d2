/** Texts of the inputs that are loaded when a form has such a field. */
export const inputMessages = {
  'data-field.country-code': 'Country code',

  'data-field.add': 'Add {label}',
  'data-field.add-item': 'Add to {label}',
  'data-field.remove': 'Remove {label}',
  'data-field.item': '{label} {position}',
  'data-field.move-up': 'Move {label} up',
  'data-field.move-down': 'Move {label} down',
  'data-field.moved': '{label} moved to place {position}',
  'data-field.removed': '{label} removed',
  'data-field.empty-list': 'Nothing here yet',

  'data-field.search': 'Search…',
  'data-field.searching': 'Searching…',
  'data-field.none-found': 'Nothing found',
  'data-field.found': { one: '{count} result', other: '{count} results' },
  'data-field.more': 'More match. Type more of the name.',
  'data-field.search-failed': 'The search didn’t work. Check your connection, then try again.',
  'data-field.clear': 'Clear {label}',
  'data-field.create': 'New {model}…',
} as const;
