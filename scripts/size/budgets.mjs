import { readdirSync } from 'node:fs';

/** What the packages may weigh: bytes after `gzip -9`, a kB being 1000 of them. */
const react = ['react', 'react-dom'];
const backend = ['aws-amplify'];

/** Apps of a few lines, and what of them counts. XState counts; React and aws-amplify are the app's own. */
export const scenarios = [
  {
    name: 'Authenticator',
    code: `import { Authenticator } from '@foyer/ui-react'; console.log(Authenticator);`,
    external: [...react, ...backend],
    budget: { js: 30_000, whole: 84_000 },
  },
  {
    name: 'Authenticator, its stylesheet',
    code: `import '@foyer/ui-react/styles/authenticator.css';`,
    budget: { css: 6_000 },
  },
  {
    name: 'Button',
    code: `import { Button } from '@foyer/ui-react'; console.log(Button);`,
    external: [...react, ...backend],
    budget: { js: 2_000 },
  },
  {
    name: 'ThemeProvider and createTheme',
    code: `import { ThemeProvider } from '@foyer/ui-react/core'; import { createTheme } from '@foyer/theme'; console.log(ThemeProvider, createTheme);`,
    external: [...react, ...backend],
    budget: { js: 2_000 },
  },
  {
    // Themes that were written for Amplify UI go to the provider as they are. There it is 13 kB.
    name: 'ThemeProvider, for themes of Amplify UI too',
    code: `import { ThemeProvider } from '@foyer/ui-react'; console.log(ThemeProvider);`,
    external: [...react, ...backend],
    budget: { js: 6_000 },
  },
  {
    name: 'Data hooks, store and sync',
    code: `import { createDataHooks } from '@foyer/ui-react/core'; console.log(createDataHooks);`,
    external: [...react, ...backend],
    budget: { js: 8_000 },
  },
  {
    name: 'StorageManager',
    code: `import { StorageManager } from '@foyer/ui-react'; console.log(StorageManager);`,
    external: [...react, ...backend, 'xstate'],
    budget: { js: 24_000 },
  },
  {
    name: 'StorageManager, its stylesheet',
    code: `import '@foyer/ui-react/styles/storage.css';`,
    budget: { css: 6_000 },
  },
  {
    // Amplify UI's is 162 kB. What asks, shows a file, uploads or packs comes with its first use.
    name: 'StorageBrowser',
    code: `import { StorageBrowser } from '@foyer/ui-react/storage-browser'; console.log(StorageBrowser);`,
    external: [...react, ...backend, 'xstate'],
    budget: { js: 30_900 },
  },
  {
    name: 'StorageBrowser, its stylesheet',
    code: `import '@foyer/ui-react/styles/storage-browser.css';`,
    budget: { css: 10_000 },
  },
  {
    name: 'StorageImage',
    code: `import { StorageImage } from '@foyer/ui-react/core'; console.log(StorageImage);`,
    external: [...react, ...backend, 'xstate'],
    budget: { js: 4_000 },
  },
  {
    name: 'Headless uploader',
    code: `import { createUploader } from '@foyer/state-machines/storage'; console.log(createUploader);`,
    external: [...backend, 'xstate'],
    budget: { js: 14_000 },
  },
  {
    // Beyond the hooks, which stand by themselves above.
    name: 'DataForm',
    code: `import { createDataForm } from '@foyer/ui-react/core'; console.log(createDataForm);`,
    external: [...react, ...backend, '@foyer/state-machines'],
    budget: { js: 14_000 },
  },
  {
    name: 'DataTable',
    code: `import { createDataTable } from '@foyer/ui-react/core'; console.log(createDataTable);`,
    external: [...react, ...backend, '@foyer/state-machines'],
    budget: { js: 14_000 },
  },
];

const languages = readdirSync(new URL('../../packages/ui-react/src/messages/locales/', import.meta.url));

/** Every text of the kit in one language. */
const locales = Object.fromEntries(languages.map((tag) => [`@foyer/ui-react/locales/${tag}`, { js: 13_000 }]));

/** Each public entry, whole. */
export const entries = {
  '@foyer/theme': { js: 4_000 },
  '@foyer/theme/styles.css': { css: 6_000 },
  '@foyer/state-machines': { js: 31_000 },
  '@foyer/state-machines/amplify': { js: 18_000 },
  '@foyer/state-machines/browser': { js: 4_000 },
  '@foyer/state-machines/memory': { js: 14_500 },
  '@foyer/state-machines/s3': { js: 13_500 },
  '@foyer/state-machines/storage': { js: 14_000 },
  '@foyer/state-machines/storage-browser': { js: 7_000 },
  '@foyer/state-machines/testing': { js: 24_000 },
  // With every component of Amplify UI, of which an app pays for those that it imports.
  '@foyer/ui-react': { js: 136_000 },
  '@foyer/ui-react/core': { js: 104_000 },
  '@foyer/ui-react/server': { js: 3_000 },
  '@foyer/ui-react/storage-browser': { js: 31_200 },
  '@foyer/ui-react/storage-browser/core': { js: 25_900 },
  ...locales,
  '@foyer/ui-react/styles.css': { css: 18_000 },
  '@foyer/ui-react/styles/authenticator.css': { css: 6_000 },
  '@foyer/ui-react/styles/data.css': { css: 9_000 },
  '@foyer/ui-react/styles/storage.css': { css: 6_000 },
  '@foyer/ui-react/styles/storage-browser.css': { css: 10_000 },
};

/** A file that comes later and is not named below is a small one. */
export const small = 1_000;

/** Files that come later, by their names: each is what somebody waits for who asks for what it holds. */
export const later = {
  'run-machines': 21_000, RareInput: 13_000, 's3-storage': 12_000, 'browser-uploads': 10_500, UploadView: 9_500,
  'row-parts': 6_500, FileList: 5_500, 'locales/*/authenticator': 5_500, 'step-screens': 5_000, 'late-file': 4_750,
  'table-parts': 4_250, 'form-parts': 4_000, 'sums-in-page': 4_000, 'TotpSetup.connect': 3_750,
  'account-screens': 3_500, OpenActDialog: 3_250, FilePanel: 3_250, 'client-zip': 3_000, 'late-tasks': 2_750,
  'use-delivery-text': 2_750, 'table-action.messages': 2_750, 'beside-session': 2_750, 'related-plan': 2_750,
  recovery: 2_500, translate: 2_250, OverApp: 2_500, 'hash-worker': 1_400, BackButton: 2_000, FilterMenu: 2_000, 'own-account': 1_700,
  CreateFolderView: 1_700, SpecialField: 1_700, sniff: 1_700, 'own-object': 1_700, 'by-upload-data': 1_500,
  'update-row': 1_400, TaskPanel: 1_400, 'dial-codes': 1_400, 'use-data-error-text': 1_400, 'chosen-key': 1_400,
  CopyView: 1_400, 'copy-in-parts': 1_400, ProviderMark: 1_300, 'legacy-file-list': 1_300, InputPlace: 1_200,
  Radios: 1_100, 'display-text': 1_100, 'run-export': 1_100, 'sign-up': 1_100, RadioGroup: 1_000,
};

/** Runs in Node or in development alone, where bytes are not the question. */
export const unweighed = ['@foyer/sandbox', '@foyer/sandbox/vite', '@foyer/sandbox/playwright', '@foyer/sandbox/connect'];
