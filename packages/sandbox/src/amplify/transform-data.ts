import type { Jiti } from 'jiti';
import { buildApiSchema } from '../appsync/api/build-schema.ts';
import type { DataSchema } from '../appsync/schema/data-schema.ts';
import { readDataSchema } from '../appsync/schema/read-data-schema.ts';
import { customHandlers, type JsFunction } from './custom-handlers.ts';
import { DefinitionError } from './definition-error.ts';
import type { DataDefinition } from './define-data.ts';
import type { FunctionDefinition, FunctionHandler } from './define-function.ts';
import { handlerOf } from './function-handler.ts';
import type { ServedData } from './definition.ts';
import type { Session } from './session.ts';

/** What the schema builder of `@aws-amplify/data-schema` gives. */
interface Transformed {
  readonly schema: string;
  readonly lambdaFunctions?: Readonly<Record<string, unknown>>;
  readonly jsFunctions?: readonly JsFunction[];
  readonly customSqlDataSourceStrategies?: readonly { readonly typeName: string; readonly fieldName: string }[];
}

/**
 * Turns a data definition into a schema in GraphQL's own language, with its functions.
 * @throws DefinitionError where the schema is not one that Amplify takes.
 */
export function transformData(data: DataDefinition, jiti: Jiti, session: Session): ServedData {
  const { schema, lambdaFunctions, jsFunctions, customSqlDataSourceStrategies } = transform(data);
  for (const { typeName, fieldName } of customSqlDataSourceStrategies ?? []) {
    session.warn(`The resolver of ${typeName}.${fieldName} is written in SQL and does not run in the sandbox.`, data.place);
  }
  const read = checkSchema(schema, data);
  const functions = functionHandlers({ ...data.functions, ...lambdaFunctions }, jiti);
  const handlers = customHandlers(jsFunctions ?? [], jiti, session, data.place);
  const named = new Set([...jsFunctions ?? [], ...customSqlDataSourceStrategies ?? []].map(({ typeName, fieldName }) => `${typeName}.${fieldName}`));
  for (const { kind, name, functions: own } of read.operations) {
    if (kind === 'Subscription' || own.length > 0 || named.has(`${kind}.${name}`)) continue;
    session.warn(`Nothing that the sandbox runs answers ${kind}.${name}: neither a function nor a handler in JavaScript.`, data.place);
  }
  return { ...data, sdl: schema, functions, handlers, authorizer: authorizerOf(data, jiti) };
}

function transform({ schema, place }: DataDefinition): Transformed {
  if (typeof schema === 'string') return { schema };
  if (!isBuilder(schema)) {
    throw new DefinitionError('defineData takes what a.schema() gives, or a schema in GraphQL, and got something else.', place);
  }
  try {
    return schema.transform();
  } catch (cause) {
    throw new DefinitionError(cause instanceof Error ? cause.message : String(cause), place, cause);
  }
}

function checkSchema(schema: string, { place }: DataDefinition): DataSchema {
  try {
    const read = readDataSchema(schema);
    buildApiSchema(read);
    return read;
  } catch (cause) {
    throw new DefinitionError(cause instanceof Error ? cause.message.replace(/^\[foyer\] /, '') : String(cause), place, cause);
  }
}

function isBuilder(value: object): value is { transform(): Transformed } {
  return 'transform' in value && typeof value.transform === 'function';
}

/** @throws DefinitionError where it is no function. */
function authorizerOf({ authorizationModes, place }: DataDefinition, jiti: Jiti): FunctionHandler | undefined {
  const lambda = authorizationModes?.lambdaAuthorizationMode;
  if (!lambda) return undefined;
  const definition = definitionOf(lambda.function);
  if (!definition) throw new DefinitionError('lambdaAuthorizationMode takes what defineFunction gives, and got something else.', place);
  return handlerOf(definition, jiti);
}

function functionHandlers(given: Readonly<Record<string, unknown>>, jiti: Jiti): ReadonlyMap<string, FunctionHandler> {
  return new Map(
    Object.entries(given).flatMap(([name, factory]) => {
      const definition = definitionOf(factory);
      return definition ? [[name, handlerOf(definition, jiti)]] : [];
    }),
  );
}

function definitionOf(factory: unknown): FunctionDefinition | undefined {
  if (typeof factory !== 'object' || factory === null || !('definition' in factory)) return undefined;
  const { definition } = factory;
  return isFunctionDefinition(definition) ? definition : undefined;
}

function isFunctionDefinition(value: unknown): value is FunctionDefinition {
  return typeof value === 'object' && value !== null && 'entry' in value && 'environment' in value;
}
