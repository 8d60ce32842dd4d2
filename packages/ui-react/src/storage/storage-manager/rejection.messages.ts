/** Why a file was not taken, in English. */
export const rejectionMessages = {
  'rejection.file_type': 'This kind of file is not accepted.',
  'rejection.content_mismatch': 'The content is not what the file name says.',
  'rejection.too_small': 'Smaller than {size}.',
  'rejection.too_large': 'Larger than {size}.',
  'rejection.too_many': { one: 'No more than {count} file.', other: 'No more than {count} files.' },
  'rejection.total_too_large': 'All files together would be larger than {size}.',
  'rejection.duplicate': 'Already in the list.',
  'rejection.already_stored': 'Already uploaded.',
  'rejection.unreadable': 'The file could not be read.',
  'rejection.refused': '{reason}',
} as const;
