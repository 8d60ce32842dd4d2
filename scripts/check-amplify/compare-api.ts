import { apiLines } from '../../packages/sandbox/src/appsync/api/api-lines.fixture.ts';
import { corpus } from '../../packages/sandbox/src/appsync/schema/corpus.fixture.ts';
import { printApi } from '../../packages/sandbox/src/appsync/api/print-api.ts';
import { readDataSchema } from '../../packages/sandbox/src/appsync/schema/read-data-schema.ts';
import { amplifySchema } from './amplify-schema.ts';

/*
 * Compares the GraphQL API that the sandbox makes of each schema of the corpus with the one that Amplify's own transformer
 * makes: types, fields, arguments, inputs, enums. The transformer stands in the folder that is named.
 */
const [folder = ''] = process.argv.slice(2);

let differences = 0;
for (const [name, schema] of Object.entries(corpus)) {
  const sdl = schema.transform().schema;
  const ours = apiLines(printApi(readDataSchema(sdl)));
  const theirs = apiLines(amplifySchema(folder, sdl));
  const found = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted().filter((line) => ours.get(line) !== theirs.get(line));
  differences += found.length;
  process.stdout.write(`${found.length === 0 ? 'same' : 'DIFFERS'}: ${name}\n`);
  for (const line of found) process.stdout.write(`  ${line}: the sandbox says ${ours.get(line) ?? 'nothing'}, Amplify ${theirs.get(line) ?? 'nothing'}\n`);
}
process.exitCode = differences === 0 ? 0 : 1;
