import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take far longer than their size says, the longest first. */
export const longFiles = [
  'e2e/matrix/faults.test.ts',
  'packages/sandbox/src/cli/cli.test.ts',
  'packages/state-machines/src/adapters/amplify/storage/storage-contract.test.ts',
  'packages/state-machines/src/adapters/amplify/auth/amplify-auth.test.ts',
  'packages/state-machines/src/adapters/s3/s3-storage.test.ts',
  'packages/sandbox/src/s3/real-client.test.ts',
  'e2e/matrix/matrix.test.ts',
  'packages/state-machines/src/adapters/amplify/data/amplify-filters.test.ts',
  'packages/sandbox/src/hosted-ui/hosted-ui.test.ts',
  'scripts/doc-code/doc-code.test.ts',
  'e2e/chaos/chaos.test.ts',
];

interface Placed {
  readonly moduleId: string;
  readonly project: { readonly name: string };
}

const placeOf = ({ moduleId }: Placed): number => {
  const place = longFiles.findIndex((file) => moduleId.endsWith(`/${file}`));
  return place < 0 ? longFiles.length : place;
};

/** The long files before the others of their project; the projects and the others stay in their order. */
export const longestFirst = <File extends Placed>(files: readonly File[]): File[] => {
  const projects = [...new Set(files.map(({ project }) => project.name))];
  const projectOf = ({ project }: Placed) => projects.indexOf(project.name);
  return files.toSorted((a, b) => projectOf(a) - projectOf(b) || placeOf(a) - placeOf(b));
};

/**
 * Where Vitest has not yet seen how long each file takes, as on a fresh clone, it begins with the largest. A long one that
 * begins late is all that still runs at the end.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files));
  }
}
