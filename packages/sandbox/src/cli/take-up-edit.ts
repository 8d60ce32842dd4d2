import { relative, sep } from 'node:path';
import type { AmplifyDefinition } from '../amplify/definition.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import type { AppPaths } from './app-paths.ts';
import { describeChange } from './definition-change.ts';
import { leftBehind } from './left-behind.ts';
import { reportDefinition, type Report } from './report.ts';
import { replaceDefinition, type ServedApp } from './served-app.ts';
import { settleUsers } from './settings-change.ts';
import type { Edit } from './watch-amplify.ts';

/**
 * Serves the definitions as they are on disk now, and says what that changes and leaves behind.
 * @throws where they cannot be served: those of before are served on.
 */
export async function takeUpEdit(
  app: ServedApp,
  before: AmplifyDefinition,
  edit: Edit,
  { paths, report }: { readonly paths: AppPaths; readonly report: Report },
): Promise<AmplifyDefinition> {
  const { sandbox, name } = app;
  const pool = sandbox.pool(name);
  const next = await loadAmplify(paths.amplify);
  const was = { definition: before, settings: pool.settings };
  const kept = leftBehind(before, next, sandbox, name);
  const rewritten = replaceDefinition(app, before, next);
  const change = describeChange(was, { definition: next, settings: pool.settings }, edit.files);
  report.info(
    `Took up ${namesOf(edit.files, paths.root)} in ${Math.round(performance.now() - edit.since)} ms: ` +
      `${change}${rewritten ? ', outputs rewritten' : ''}.`,
  );
  for (const line of [...kept, ...settleUsers(was.settings, pool.settings, name, sandbox.admin)]) report.warn(line);
  reportDefinition(next, paths.root, report, before);
  return next;
}

function namesOf(files: readonly string[], root: string): string {
  const [first = '', ...others] = files.map((file) => relative(root, file).split(sep).join('/'));
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
