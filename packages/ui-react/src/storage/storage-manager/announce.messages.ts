/** What is read aloud of what happens to the files, in English. */
export const announceMessages = {
  'storage.told-added': { one: '{count} file added', other: '{count} files added' },
  'storage.told-done': '{count} of {total} uploaded',
  'storage.told-removed': { one: '{count} file removed', other: '{count} files removed' },
  'storage.told-asking': '{name} is there already. Skip, rename or replace it.',
  'storage.told-duplicates': 'Files with the same content as another: {count}',
  'storage.told-failed': '{name}: {reason}',
  'storage.told-failed-many': { one: '{count} file was not uploaded', other: '{count} files were not uploaded' },
} as const;
