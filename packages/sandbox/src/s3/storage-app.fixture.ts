import { createReadStream, existsSync, statSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appFolder, type AppFolder } from '../amplify/app-folder.fixture.ts';

/** The guide's rules, and some that it does not have. */
const STORAGE = `import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({
  name: 'myAppBucket',
  isDefault: true,
  access: (allow) => ({
    'profile-pictures/{entity_id}/*': [allow.guest.to(['read']), allow.entity('identity').to(['read', 'write', 'delete'])],
    'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])],
    'shared/*': [allow.authenticated.to(['read']), allow.entity('identity').to(['write', 'delete'])],
    'inbox/*': [allow.authenticated.to(['write'])],
  }),
});
export const archive = defineStorage({ name: 'archive', access: (allow) => ({ 'shared/*': [allow.authenticated.to(['read', 'write'])] }) });
`;

const BACKEND = `import { defineAuth, defineBackend } from '@aws-amplify/backend';
import { archive, storage } from './storage';
defineBackend({ auth: defineAuth({ loginWith: { email: true } }), storage, archive });
`;

/** The app as it goes to production: the real client, its outputs, and nothing of the sandbox. */
const MAIN = `import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import * as storage from 'aws-amplify/storage';
import outputs from './amplify_outputs.json';
Amplify.configure(outputs);
Object.assign(window, { auth, storage });
document.title = 'Ready';
`;

/** An app that stores files, in a temporary folder. */
export function storageApp(viteConfig: string): AppFolder {
  const app = appFolder({
    'package.json': '{ "name": "inkwell", "type": "module" }',
    'amplify/storage.ts': STORAGE,
    'amplify/backend.ts': BACKEND,
    'vite.config.js': viteConfig,
    'index.html': '<!doctype html><html><head><title>App</title></head><body><script type="module" src="/main.js"></script></body></html>',
    'main.js': MAIN,
  });
  symlinkSync(fileURLToPath(new URL('../../../../node_modules', import.meta.url)), join(app.root, 'node_modules'));
  return app;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves a folder of files on this machine. */
export async function serveFolder(folder: string): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = existsSync(file) && statSync(file).isFile() ? file : join(folder, 'index.html');
    response.setHeader('content-type', TYPES[extname(found)] ?? 'application/octet-stream');
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
