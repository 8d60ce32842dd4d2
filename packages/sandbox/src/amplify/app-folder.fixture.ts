import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An app in a temporary folder, for tests. */
export interface AppFolder {
  readonly root: string;
  readonly amplify: string;
  write(path: string, text: string): void;
  remove(): void;
}

/** Makes the files, whose paths are seen from the app's root. */
export function appFolder(files: Readonly<Record<string, string>>): AppFolder {
  const root = mkdtempSync(join(tmpdir(), 'foyer-app-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, amplify: join(root, 'amplify'), write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A `backend.ts` with auth alone: `defineAuth`'s argument, and lines after `const backend = …`. */
export function authBackend(props: string, after = ''): string {
  return [
    "import { defineAuth, defineBackend, secret } from '@aws-amplify/backend';",
    `const auth = defineAuth(${props});`,
    'export const backend = defineBackend({ auth });',
    'const { cfnUserPool, cfnUserPoolClient, cfnIdentityPool } = backend.auth.resources.cfnResources;',
    after,
    '',
  ].join('\n');
}
