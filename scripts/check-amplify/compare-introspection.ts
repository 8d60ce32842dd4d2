import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { corpus } from '../../packages/sandbox/src/appsync/schema/corpus.fixture.ts';
import { modelIntrospection } from '../../packages/sandbox/src/appsync/schema/model-introspection.ts';
import { readDataSchema } from '../../packages/sandbox/src/appsync/schema/read-data-schema.ts';

/** As much of Amplify's generator as is asked here. */
interface ModelGenerator {
  generateModels(options: { schema: string; target: 'introspection' }): Promise<Readonly<Record<string, string>>>;
}

/*
 * Compares the sandbox's `model_introspection` of each schema of the corpus with that of Amplify's own generator, which
 * stands in the folder that is named.
 */
const [folder = ''] = process.argv.slice(2);
const generator: ModelGenerator = createRequire(join(folder, 'package.json'))('@aws-amplify/graphql-generator');

let differences = 0;
for (const [name, schema] of Object.entries(corpus)) {
  const sdl = schema.transform().schema;
  const theirs: unknown = JSON.parse(Object.values(await generator.generateModels({ schema: sdl, target: 'introspection' }))[0] ?? '');
  // As it stands in the outputs, without what JSON leaves out.
  const ours: unknown = JSON.parse(JSON.stringify(modelIntrospection(readDataSchema(sdl))));
  const found = [...differ(ours, theirs, '')];
  differences += found.length;
  process.stdout.write(`${found.length === 0 ? 'same' : 'DIFFERS'}: ${name}\n`);
  for (const line of found) process.stdout.write(`  ${line}\n`);
}
process.exitCode = differences === 0 ? 0 : 1;

/** Each place where two values differ, with what stands there. */
function* differ(ours: unknown, theirs: unknown, path: string): Generator<string> {
  if (isDeepStrictEqual(ours, theirs)) return;
  if (!isBranch(ours) || !isBranch(theirs)) {
    yield `${path}: the sandbox says ${JSON.stringify(ours)}, Amplify ${JSON.stringify(theirs)}`;
    return;
  }
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) yield* differ(ours[key], theirs[key], `${path}/${key}`);
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
