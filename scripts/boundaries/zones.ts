import { posix } from 'node:path';

/** Who may import whom: the table of `docs/architecture.md`. A zone always may import itself. */
export const zones = {
  theme: { files: 'packages/theme/src/', may: [] },
  'adapters/amplify': { files: 'packages/state-machines/src/adapters/amplify/', may: ['machines', 'adapters', 'adapters/s3', 'adapters/browser'] },
  'adapters/s3': { files: 'packages/state-machines/src/adapters/s3/', may: ['machines', 'adapters', 'adapters/browser'] },
  'adapters/memory': { files: 'packages/state-machines/src/adapters/memory/', may: ['machines', 'adapters'] },
  'adapters/browser': { files: 'packages/state-machines/src/adapters/browser/', may: ['machines', 'adapters'] },
  adapters: { files: 'packages/state-machines/src/adapters/', may: ['machines'] },
  testing: { files: 'packages/state-machines/src/testing/', may: ['machines', 'adapters/memory'] },
  machines: { files: 'packages/state-machines/src/', may: [] },
  face: { files: 'packages/ui-react/src/index.ts', may: ['theme', 'machines', 'ui-react', 'adapters/amplify', 'adapters/browser'] },
  'storage-browser face': { files: 'packages/ui-react/src/storage-browser.ts', may: ['theme', 'machines', 'ui-react', 'adapters/amplify', 'adapters/browser'] },
  'ui-react': { files: 'packages/ui-react/src/', may: ['theme', 'machines'] },
  'sandbox/testing': { files: 'packages/sandbox/src/testing/', may: ['sandbox'] },
  sandbox: { files: 'packages/sandbox/src/', may: [] },
  'demo/amplify': { files: 'demo/amplify/', may: [] },
  'demo/seed': { files: 'demo/seed.ts', may: ['sandbox', 'demo'] },
  demo: { files: 'demo/', may: ['theme', 'machines', 'face', 'storage-browser face', 'ui-react', 'demo/amplify'] },
  e2e: {
    files: 'e2e/',
    may: ['theme', 'machines', 'adapters/amplify', 'adapters/browser', 'adapters/memory', 'testing', 'face', 'storage-browser face', 'ui-react', 'sandbox', 'demo', 'demo/amplify'],
  },
  stories: { files: 'stories/', may: ['theme', 'machines', 'adapters/memory', 'testing', 'face', 'ui-react'] },
} satisfies Record<string, { files: string; may: readonly string[] }>;

export type Zone = keyof typeof zones;

const names = Object.keys(zones) as Zone[];

/** Packages of others that are not for everyone. */
const reserved: { module: RegExp; for: readonly Zone[]; why: string }[] = [
  { module: /^aws-amplify\/(.*\/)?internals(\/|$)/, for: [], why: 'aws-amplify is entered by its public entries alone' },
  {
    module: /^aws-amplify(\/|$)/,
    for: ['adapters/amplify', 'sandbox/testing', 'demo', 'e2e'],
    why: 'aws-amplify is known to adapters/amplify alone',
  },
  {
    module: /^@aws-amplify\/(backend|data-schema)(\/|$)/,
    for: ['sandbox', 'demo/amplify'],
    why: 'backend definitions are read by the sandbox and written by demo/amplify alone',
  },
  {
    module: /^@aws-amplify\/(?!(backend|data-schema)(\/|$))/,
    for: [],
    why: 'aws-amplify is entered by its public entries alone',
  },
  {
    module: /^(react|react-dom|@xstate\/react|@radix-ui\/[^/]+)(\/|$)/,
    for: ['ui-react', 'face', 'demo', 'e2e', 'stories'],
    why: 'React is known to ui-react alone',
  },
  { module: /^node:/, for: ['sandbox', 'sandbox/testing', 'demo', 'demo/amplify', 'e2e'], why: 'this code runs in browsers' },
  { module: /^@foyer\/[^/]+\/(src|dist)\//, for: [], why: 'a package is entered by its entries alone' },
];

const entries: [RegExp, Zone][] = [
  [/^@foyer\/theme(\/|$)/, 'theme'],
  [/^@foyer\/state-machines(\/storage(-browser)?)?$/, 'machines'],
  [/^@foyer\/state-machines\/amplify$/, 'adapters/amplify'],
  [/^@foyer\/state-machines\/s3$/, 'adapters/s3'],
  [/^@foyer\/state-machines\/memory$/, 'adapters/memory'],
  [/^@foyer\/state-machines\/browser$/, 'adapters/browser'],
  [/^@foyer\/state-machines\/testing$/, 'testing'],
  [/^@foyer\/ui-react$/, 'face'],
  [/^@foyer\/ui-react\/storage-browser$/, 'storage-browser face'],
  [/^@foyer\/ui-react\//, 'ui-react'],
  [/^@foyer\/sandbox(\/|$)/, 'sandbox'],
];

/** What tests of every package need: where the browser is. */
const testTools = new Set(['scripts/chromium.mjs']);

/** Tests, and the suites and fixtures that tests share, may use what they test with; directions are a matter of what ships. */
const isTest = (file: string) => /\.(test|contract|spec|fixture)\.tsx?$/.test(file) || /(^|\/)(vite|playwright)\.config\.ts$/.test(file);

const zoneOf = (file: string) => names.find((name) => file.startsWith(zones[name].files));

const packageOf = (file: string) => /^(packages\/[^/]+)\//.exec(file)?.[1];

/** Whose an entry of a package is; an entry that the table does not name is nobody's. */
export const entryZone = (module: string) => entries.find(([pattern]) => pattern.test(module))?.[1];

const targetOf = (file: string, module: string) =>
  module.startsWith('@foyer/') ? entryZone(module) : zoneOf(posix.join(posix.dirname(file), module));

const leavesItsPackage = (file: string, module: string) => {
  const target = posix.join(posix.dirname(file), module);
  return packageOf(file) !== undefined && packageOf(target) !== packageOf(file);
};

/** Says what is wrong with one import of one file, or nothing. Paths are relative to the root, with `/`. */
export const breach = (file: string, module: string): string | undefined => {
  const zone = zoneOf(file);
  if (!zone) return `${file} is in no zone`;
  if (isTest(file) && testTools.has(posix.join(posix.dirname(file), module))) return undefined;
  if (module.startsWith('.') && leavesItsPackage(file, module)) return `${file} -> ${module}: packages meet by name, not by path`;
  if (isTest(file)) return undefined;
  const closed = reserved.find((rule) => rule.module.test(module));
  if (closed) return closed.for.includes(zone) ? undefined : `${file} -> ${module}: ${closed.why}`;
  const target = module.startsWith('.') || module.startsWith('@foyer/') ? targetOf(file, module) : zone;
  if (!target) return `${file} -> ${module}: leads out of the house`;
  const allowed: readonly string[] = zones[zone].may;
  return target === zone || allowed.includes(target) ? undefined : `${file} -> ${module}: ${zone} may not import ${target}`;
};
