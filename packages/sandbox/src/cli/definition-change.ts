import { Kind, parse, print, type DefinitionNode } from 'graphql';
import type { AmplifyDefinition } from '../amplify/definition.ts';
import type { PoolSettings } from '../pool-settings.ts';

/** One state of an app: what is defined, and the settings that its pool has by it. */
export interface AppState {
  readonly definition: AmplifyDefinition;
  readonly settings: PoolSettings;
}

/** What an edit changed, in words: `groups changed, model Note added`. Functions and handlers count as changed when their file is. */
export function describeChange(before: AppState, after: AppState, edited: readonly string[]): string {
  const [was, is] = [partsOf(before), partsOf(after)];
  const rewritten = rewrittenParts(after.definition, edited);
  const kept = [...is.keys()].filter((part) => was.has(part));
  const groups = {
    changed: kept.filter((part) => was.get(part) !== is.get(part) || rewritten.includes(part)),
    added: [...is.keys()].filter((part) => !was.has(part)),
    gone: [...was.keys()].filter((part) => !is.has(part)),
  };
  const words = Object.entries(groups).flatMap(([verb, parts]) => (parts.length > 0 ? [`${parts.join(', ')} ${verb}`] : []));
  return words.join(', ') || 'definitions as before, their code read anew';
}

function rewrittenParts({ data, functions }: AmplifyDefinition, edited: readonly string[]): readonly string[] {
  return [
    ...functions.flatMap(({ name, entry }) => (entry && edited.includes(entry) ? [`function ${name}`] : [])),
    ...[...(data?.handlers ?? [])].flatMap(([field, steps]) => (steps.some(({ file }) => edited.includes(file)) ? [`handler ${field}`] : [])),
  ];
}

/** Everything that an app defines, by the name that its developer gave it, as a text that changes when it does. */
function partsOf({ definition, settings }: AppState): ReadonlyMap<string, string> {
  const { auth, data, storage, functions, outputs } = definition;
  return new Map([
    ...Object.entries({ ...settings, ...messagesOf(settings) }).map(([name, value]) => [name, textOf(value)] as const),
    ...(data ? parse(data.sdl).definitions.flatMap(schemaParts) : []),
    ...(data ? [['authorization modes', textOf({ ...data.authorizationModes, lambdaAuthorizationMode: undefined })] as const] : []),
    ...[...(data?.handlers ?? [])].map(([field, steps]) => [`handler ${field}`, textOf(steps)] as const),
    ...storage.map(({ name, place: _place, ...rest }) => [`bucket ${name}`, textOf(rest)] as const),
    ...functions.map(({ name, entry, environment, timeoutSeconds }) => [`function ${name}`, textOf([entry, ...environment, timeoutSeconds])] as const),
    ['access to users', textOf(auth?.access ?? [])],
    ['added outputs', textOf(outputs)],
  ]);
}

/** The settings that write messages, with what those say. */
function messagesOf({ verification, mfa, invitation }: PoolSettings): object {
  const place = (words = '') => `{${words}}`;
  return {
    verification: { ...verification, emailBody: verification.emailBody(place), smsMessage: verification.smsMessage(place) },
    mfa: { ...mfa, emailBody: mfa.emailBody(place), smsMessage: mfa.smsMessage(place) },
    invitation: { ...invitation, emailBody: invitation.emailBody(place, place), smsMessage: invitation.smsMessage(place, place) },
  };
}

/** A function has no text of its own: what it does stands in its file. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'function' ? 'function' : inner)) ?? '';
}

const KINDS: Readonly<Partial<Record<Kind, string>>> = {
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
};

function schemaParts(node: DefinitionNode): readonly (readonly [string, string])[] {
  if (!('name' in node) || !node.name) return [];
  const name = node.name.value;
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [[`${KINDS[node.kind] ?? 'type'} ${name}`, print(node)]];
  if (['Query', 'Mutation', 'Subscription'].includes(name)) {
    return (node.fields ?? []).map((field) => [`${name.toLowerCase()} ${field.name.value}`, print(field)] as const);
  }
  const isModel = node.directives?.some((directive) => directive.name.value === 'model');
  return [[`${isModel ? 'model' : 'type'} ${name}`, print(node)]];
}
