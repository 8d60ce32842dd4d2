import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { unauthorized } from '../api-error.ts';
import type { AuthProvider } from '../schema/auth-rule.ts';
import type { DataSchema, Field } from '../schema/data-schema.ts';
import { mayCall, providerOf } from './access.ts';
import type { Caller } from './caller.ts';

/**
 * Has the fields of custom types ask who sees them, where AppSync's own directives say it: a field's before its type's. What
 * is nested in a model is open to whoever the model's rules let prove who they are.
 */
export function protectTypes(graphql: GraphQLSchema, schema: DataSchema): void {
  const opened = openedByModels(schema);
  for (const { name, fields, rules: ofType } of schema.customTypes.values()) {
    const type = graphql.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of fields) {
      const rules = field.rules ?? ofType;
      const served = type.getFields()[field.name];
      if (rules.length === 0 || !served) continue;
      const resolve = served.resolve ?? defaultFieldResolver;
      served.resolve = (source, given, context: { readonly caller: Caller }, info) => {
        const isNested = !field.rules && opened.get(name)?.has(providerOf(context.caller));
        if (!isNested && !mayCall(rules, context.caller)) throw unauthorized(field.name, name);
        return resolve(source, given, context, info);
      };
    }
  }
}

function openedByModels({ models, customTypes }: DataSchema): ReadonlyMap<string, ReadonlySet<AuthProvider>> {
  const opened = new Map<string, Set<AuthProvider>>();
  const open = (fields: readonly Field[], providers: readonly AuthProvider[], seen: ReadonlySet<string>) => {
    for (const { type: { name } } of fields) {
      const type = customTypes.get(name);
      if (!type || seen.has(name)) continue;
      opened.set(name, new Set([...opened.get(name) ?? [], ...providers]));
      open(type.fields, providers, new Set([...seen, name]));
    }
  };
  for (const { fields, rules } of models.values()) open(fields, rules.map(({ provider }) => provider), new Set());
  return opened;
}
