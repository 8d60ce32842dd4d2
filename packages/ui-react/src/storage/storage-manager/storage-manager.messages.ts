/** What an upload widget says before a file is there, and what apps may spell in their own words; in English. */
export const storageManagerMessages = {
  'storage.drop': 'Drop files here or',
  'storage.browse': 'Browse files',
  'storage.browse-folder': 'Browse folders',
  'storage.reading': 'Reading folders…',
  'storage.kind-image': 'Images',
  'storage.kind-video': 'Videos',
  'storage.kind-audio': 'Audio',
  'storage.kind-text': 'Text',
  'storage.rule-size': 'up to {size} each',
  'storage.rule-count': { one: '{count} file at most', other: '{count} files at most' },

  'storage.summary-selected': { one: '{count} file selected', other: '{count} files selected' },
  'storage.summary-remaining': { one: 'Uploading {count} file', other: 'Uploading {count} files' },
  'storage.summary-done': { one: '{count} file uploaded', other: '{count} files uploaded' },

  'storage.upload': { one: 'Upload {count} file', other: 'Upload {count} files' },
  'storage.clear': 'Clear all',

  'storage.pause': 'Pause',
  'storage.resume': 'Resume',

  'storage.percent': 'Uploading {percent}',
  'storage.paused-at': 'Paused at {percent}',
  'storage.done': 'Uploaded',

  'storage.required': 'Add a file.',
  'storage.unfinished': 'Some files are not uploaded yet.',
  'storage.unreadable': { one: '{count} file could not be read: {names}', other: '{count} files could not be read: {names}' },
} as const;
