import { defaultFieldResolver, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import { unauthorized } from '../api-error.ts';
import type { Caller } from './caller.ts';

/** Has each field ask whether an authorizer has closed it to the caller. */
export function denyFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, given, context: { readonly caller: Caller }, info) => {
        if (isDenied(context.caller, type.name, field.name)) throw unauthorized(field.name, type.name);
        return resolve(source, given, context, info);
      };
    }
  }
}

export function isDenied(caller: Caller, type: string, field: string): boolean {
  return caller.kind === 'function' && caller.deniedFields.has(`${type}.${field}`);
}
