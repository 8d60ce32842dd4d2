import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { AppPaths } from './app-paths.ts';
import type { DevSandbox } from './dev-sandbox.ts';

/** What the sandbox says when it is up. */
export function banner({ sandbox, people }: DevSandbox, paths: AppPaths, ephemeral: boolean): string {
  const rows: readonly (readonly [string, string])[] = [
    ['API', sandbox.url],
    ...(sandbox.https ? [['https', sandbox.https.url] as const] : []),
    ['Mailbox', `${sandbox.url}/_foyer/mailbox`],
    ['Admin', `${sandbox.url}/_foyer/ (users, faults, messages, … as JSON)`],
    ['Outputs', relative(process.cwd(), paths.outputs)],
    ['Users', ephemeral ? 'in memory, gone at the end' : relative(process.cwd(), paths.dataDir)],
    ...(people ? [['Sign in', people] as const] : []),
  ];
  return [
    '',
    `${styleText('bold', 'Foyer sandbox')} for development only: keep real people and their data out of it.`,
    '',
    ...rows.map(([label, value]) => `  ${styleText('dim', label.padEnd(8))} ${value}`),
    '',
  ].join('\n');
}
