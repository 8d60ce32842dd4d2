import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** The source of each entry that a package lists in its `exports`, languages apart. */
const entries = readdirSync(packages).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  return Object.values<{ types?: string }>(exports)
    .map(({ types }) => join(packages, name, (types ?? '').replace('./dist/', 'src/').replace('.d.ts', '.ts')))
    .filter((file) => !file.includes('/locales/') && file.endsWith('.ts') && existsSync(file));
});

const declaration = /^export (?:default )?(?:async )?(?:abstract )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
const reExport = /^export (?:type )?(?:\*|\{([^}]*)\}) from '(\.[^']+)'/gm;

/** The names in braces, as their own file has them. */
const namesIn = (braces: string) => braces.split(',').flatMap((name) => name.trim().replace(/^type /, '').split(' as ')[0] || []);

/** An overload stands on the first of its name. */
const firstOfName = ({ 1: name }: RegExpExecArray, at: number, all: readonly RegExpExecArray[]) => all.findIndex(({ 1: other }) => other === name) === at;

/** What a file exports without a comment, itself or from other files. The props of a component speak for themselves. */
const bareExports = (file: string, isMeant: (name: string) => boolean = () => true): string[] => {
  const source = readFileSync(file, 'utf8');
  const own = [...source.matchAll(declaration)].filter(firstOfName).filter(
    ({ index, 1: name = '' }) => isMeant(name) && !name.endsWith('Props') && !source.slice(0, index).trimEnd().endsWith('*/'),
  );
  const others = [...source.matchAll(reExport)].flatMap(([, braces, path = '']) => {
    const names = braces === undefined ? undefined : namesIn(braces);
    return bareExports(resolve(dirname(file), path), (name) => names?.includes(name) ?? true);
  });
  return [...own.map(({ 1: name }) => `${relative(packages, file)}: ${name}`), ...others];
};

it('says in a sentence what each public export is', () => {
  expect(entries.length).toBeGreaterThan(10);
  expect([...new Set(entries.flatMap((file) => bareExports(file)))]).toEqual([]);
});

const stories = fileURLToPath(new URL('../../stories/', import.meta.url));
const storyFiles = readdirSync(stories, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.stories.tsx'));

/** Stories without a sentence, and what they are of. A state that all screens have says it where it is made; a component in its own file. */
const silentStories = (file: string, source: string): string[] =>
  [...source.matchAll(/^(?:export )?const (meta|[A-Z]\w*)\b[^=]* = (.*)/gm)]
    .filter(({ 0: line, 1: name, index }) => (name === 'meta' || line.startsWith('export')) && !source.slice(0, index).trimEnd().endsWith('*/'))
    .filter(({ 1: name, 2: value = '' }) => (name === 'meta' ? !/\bcomponent[:,]/.test(source) : !/^(?:\w+\(\w+|\w+)\.\w+\)?;/.test(value)))
    .map(({ 1: name }) => `${file}: ${name}`);

it('says in a sentence what each story shows, and what its docs page is about', () => {
  expect(storyFiles.length).toBeGreaterThan(40);
  expect(storyFiles.flatMap((file) => silentStories(file, readFileSync(join(stories, file), 'utf8')))).toEqual([]);
});
