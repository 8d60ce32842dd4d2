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

/** A file, and which of its exports an entry hands on. */
interface Shown {
  readonly file: string;
  readonly source: string;
  readonly isMeant: (name: string) => boolean;
}

/** What an entry exports, itself or from other files. */
const shownBy = (file: string, isMeant: Shown['isMeant'] = () => true): Shown[] => {
  const source = readFileSync(file, 'utf8');
  const others = [...source.matchAll(reExport)].flatMap(([, braces, path = '']) => {
    const names = braces === undefined ? undefined : namesIn(braces);
    return shownBy(resolve(dirname(file), path), (name) => names?.includes(name) ?? true);
  });
  return [{ file, source, isMeant }, ...others];
};

/** What is exported without a comment. The props of a component are what it is told; its members say more. */
const bareExports = ({ file, source, isMeant }: Shown): string[] =>
  [...source.matchAll(declaration)].filter(firstOfName)
    .filter(({ index, 1: name = '' }) => isMeant(name) && !name.endsWith('Props') && !source.slice(0, index).trimEnd().endsWith('*/'))
    .map(({ 1: name }) => `${relative(packages, file)}: ${name}`);

/** A type with all that is indented under it. */
const typeDeclaration = /^(?:export )?(?:interface|type) (\w+).*(?:\n(?:[ })>].*)?)*/gm;

/** On a line of its own. A comma at the end is that of a parameter. */
const optionalMember = /^ +(?:readonly )?(\w+|'[^']+')\?[:(<].*[^,]$/;

const imported = /^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm;

/** AWS's own shapes, which AWS describes. */
const ofAws = /^sandbox\/src\/(?:amplify|outputs)\//;

/** What may be left out of a type, or of those that it is made of, and nobody says what that means. */
const bareMembersOf = (name: string, file: string, seen: Set<string>): string[] => {
  const type = `${relative(packages, file)}: ${name}`;
  if (seen.has(type) || ofAws.test(type)) return [];
  seen.add(type);
  const source = readFileSync(file, 'utf8');
  const text = [...source.matchAll(typeDeclaration)].find(([, other]) => other === name)?.[0];
  if (text === undefined) {
    const homes = [...source.matchAll(imported)].filter(([, braces = '']) => namesIn(braces).includes(name));
    return homes.flatMap(([, , path = '']) => bareMembersOf(name, resolve(dirname(file), path), seen));
  }
  const own = text.split('\n').flatMap((line, at, lines) => {
    const member = optionalMember.exec(line)?.[1];
    return member === undefined || lines[at - 1]?.endsWith('*/') ? [] : [`${type}.${member}`];
  });
  const parts = text.replaceAll(/\/\*\*[^]*?\*\//g, '').match(/\b[A-Z]\w+/g) ?? [];
  return [...own, ...parts.flatMap((part) => bareMembersOf(part, file, seen))];
};

const bareMembers = ({ file, source, isMeant }: Shown, seen: Set<string>): string[] =>
  [...source.matchAll(typeDeclaration)].filter(([line, name = '']) => line.startsWith('export') && isMeant(name))
    .flatMap(([, name = '']) => bareMembersOf(name, file, seen));

const shown = entries.flatMap((file) => shownBy(file));

it('says in a sentence what each public export is', () => {
  expect(entries.length).toBeGreaterThan(10);
  expect([...new Set(shown.flatMap(bareExports))]).toEqual([]);
});

it('says of each optional member of a public type what it does, or what holds without it', () => {
  const seen = new Set<string>();
  expect(shown.flatMap((each) => bareMembers(each, seen))).toEqual([]);
  expect(seen.size).toBeGreaterThan(500);
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
