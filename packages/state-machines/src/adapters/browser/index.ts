export { createBrowserEnvironment } from './browser-environment.ts';
export { createBrowserPage } from './browser-page.ts';
export { createIndexedDbOutbox } from './indexed-db-outbox.ts';
