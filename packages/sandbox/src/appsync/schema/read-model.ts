import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import pluralize from 'pluralize';
import { readAuthRules, type AuthRule } from './auth-rule.ts';
import type { Field, Index, Model, ModelOperation, PrimaryKey } from './data-schema.ts';
import { directive, directives, record, texts } from './directives.ts';
import { plainField, readField } from './read-field.ts';

/** Reads a type that carries `@model`. */
export function readModel(node: ObjectTypeDefinitionNode, settings: Readonly<Record<string, unknown>>): Model {
  const name = node.name.value;
  const nodes = node.fields ?? [];
  const declared = nodes.map(readField);
  const key = readKey(nodes);
  const rules = readAuthRules(directive(node, 'auth')?.['rules']);
  const plural = pluralize(name);
  const timestamps = timestampNames(settings['timestamps']);
  const fields = withImplicitFields(declared, key, [timestamps.createdAt, timestamps.updatedAt]);
  return {
    name,
    plural,
    fields,
    ruleFields: ruleFields(fields, [...rules, ...declared.flatMap((field) => field.rules ?? [])]),
    key,
    indexes: readIndexes(nodes, plural),
    rules,
    operations: operationNames(name, plural, settings),
    ...timestamps,
    settings,
  };
}

function readKey(nodes: readonly FieldDefinitionNode[]): PrimaryKey {
  const found = nodes.find((field) => directive(field, 'primaryKey'));
  if (!found) return { partition: 'id', sort: [], isCustom: false };
  return { partition: found.name.value, sort: texts(directive(found, 'primaryKey')?.['sortKeyFields']), isCustom: true };
}

function readIndexes(nodes: readonly FieldDefinitionNode[], plural: string): readonly Index[] {
  return nodes.flatMap((field) =>
    directives(field, 'index').map((index) => {
      const partition = field.name.value;
      const sort = texts(index['sortKeyFields']);
      const queryField = index['queryField'];
      return {
        name: typeof index['name'] === 'string' ? index['name'] : indexName(plural, [partition, ...sort]),
        queryField: typeof queryField === 'string' || queryField === null ? queryField : undefined,
        partition,
        sort,
      };
    }),
  );
}

function indexName(plural: string, fields: readonly string[]): string {
  return `${plural.charAt(0).toLowerCase()}${plural.slice(1)}By${fields.map(capitalized).join('And')}`;
}

function timestampNames(setting: unknown): Pick<Model, 'createdAt' | 'updatedAt'> {
  if (setting === null) return { createdAt: undefined, updatedAt: undefined };
  const given = record(setting);
  const nameOf = (name: string) => {
    const chosen = given?.[name];
    return chosen === null ? undefined : typeof chosen === 'string' ? chosen : name;
  };
  return { createdAt: nameOf('createdAt'), updatedAt: nameOf('updatedAt') };
}

function withImplicitFields(
  declared: readonly Field[],
  key: PrimaryKey,
  timestamps: readonly (string | undefined)[],
): readonly Field[] {
  const isDeclared = (name: string) => declared.some((field) => field.name === name);
  const id = key.isCustom || isDeclared('id') ? [] : [plainField('id', 'ID', { isRequired: true })];
  const times = timestamps.flatMap((name) =>
    name === undefined || isDeclared(name) ? [] : [plainField(name, 'AWSDateTime', { isReadOnly: true })],
  );
  return [...id, ...declared, ...times];
}

/** Fields that rules name and nobody declares; `ownersDefinedIn` and `groupsDefinedIn` have theirs declared as lists. */
function ruleFields(fields: readonly Field[], rules: readonly AuthRule[]): readonly Field[] {
  const names = new Set(rules.flatMap(({ ownerField, groupsField }) => [ownerField, groupsField].filter((name) => name !== undefined)));
  return [...names]
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => plainField(name, 'String'));
}

const GROUPS: Readonly<Record<'queries' | 'mutations' | 'subscriptions', readonly ModelOperation[]>> = {
  queries: ['get', 'list'],
  mutations: ['create', 'update', 'delete'],
  subscriptions: ['onCreate', 'onUpdate', 'onDelete'],
};

function operationNames(name: string, plural: string, settings: Readonly<Record<string, unknown>>): Model['operations'] {
  const names: Partial<Record<ModelOperation, string>> = {};
  for (const [group, operations] of Object.entries(GROUPS)) {
    const setting = settings[group];
    if (setting === null) continue;
    const given = record(setting);
    if (given?.['level'] === 'off') continue;
    for (const operation of operations) {
      const chosen = given?.[operation];
      if (chosen === null) continue;
      const byDefault = `${operation}${capitalized(operation === 'list' ? plural : name)}`;
      names[operation] = nameFrom(chosen) ?? byDefault;
    }
  }
  return names;
}

function nameFrom(chosen: unknown): string | undefined {
  const name: unknown = Array.isArray(chosen) ? chosen[0] : chosen;
  return typeof name === 'string' ? name : undefined;
}

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
