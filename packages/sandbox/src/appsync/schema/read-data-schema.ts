import {
  parse,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { readAuthRules, type AuthRule } from './auth-rule.ts';
import type { CustomOperation, CustomType, DataSchema, Model } from './data-schema.ts';
import { directive, directives, texts } from './directives.ts';
import { readField, readType } from './read-field.ts';
import { readModel } from './read-model.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'] as const;

/**
 * Reads a schema in GraphQL's own language, with Amplify's directives.
 * @throws where it is no GraphQL, or asks for what Amplify does not know.
 */
export function readDataSchema(text: string): DataSchema {
  const models = new Map<string, Model>();
  const enums = new Map<string, readonly string[]>();
  const customTypes = new Map<string, CustomType>();
  const inputs = new Map<string, CustomType>();
  const operations: CustomOperation[] = [];
  for (const node of parse(text, { noLocation: true }).definitions) {
    if (node.kind === 'EnumTypeDefinition') {
      enums.set(node.name.value, (node.values ?? []).map((value) => value.name.value));
    } else if (node.kind === 'InputObjectTypeDefinition') {
      inputs.set(node.name.value, readShape(node));
    } else if (node.kind === 'ObjectTypeDefinition' || node.kind === 'ObjectTypeExtension') {
      readObject(node, { models, customTypes, operations });
    }
  }
  return { models, enums, customTypes, inputs, operations };
}

interface Objects {
  readonly models: Map<string, Model>;
  readonly customTypes: Map<string, CustomType>;
  readonly operations: CustomOperation[];
}

function readObject(node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode, found: Objects): void {
  const name = node.name.value;
  const root = ROOTS.find((kind) => kind === name);
  if (root) {
    found.operations.push(...(node.fields ?? []).map((field) => readOperation(root, field)));
  } else if (node.kind === 'ObjectTypeDefinition') {
    const settings = directive(node, 'model');
    if (settings) found.models.set(name, readModel(node, settings));
    else found.customTypes.set(name, readShape(node));
  }
}

function readShape(node: ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode): CustomType {
  const fields = (node.fields ?? []).map((field) => {
    const rules = appsyncRules(field);
    return rules.length > 0 ? { ...readField(field), rules } : readField(field);
  });
  return { name: node.name.value, fields, rules: appsyncRules(node) };
}

/** The directives by which AppSync itself tells who may call a field, or see a type, where a schema has no `@auth`. */
const APPSYNC_RULES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  aws_cognito_user_pools: [{ allow: 'private' }],
  aws_auth: [{ allow: 'private' }],
  aws_api_key: [{ allow: 'public' }],
  // Of guests and of those who are signed in.
  aws_iam: [{ allow: 'private', provider: 'iam' }, { allow: 'public', provider: 'iam' }],
  aws_oidc: [{ allow: 'private', provider: 'oidc' }],
  aws_lambda: [{ allow: 'custom' }],
};

function appsyncRules(node: Parameters<typeof directives>[0]): readonly AuthRule[] {
  return readAuthRules(Object.entries(APPSYNC_RULES).flatMap(([name, rules]) =>
    directives(node, name).flatMap((given) => {
      const groups = given['cognito_groups'];
      return Array.isArray(groups) ? [{ allow: 'groups', groups }] : rules;
    }),
  ));
}

function readOperation(kind: CustomOperation['kind'], field: FieldDefinitionNode): CustomOperation {
  const auth = directive(field, 'auth');
  return {
    kind,
    name: field.name.value,
    arguments: (field.arguments ?? []).map((argument) => ({ name: argument.name.value, type: readType(argument.type) })),
    type: readType(field.type),
    rules: auth ? readAuthRules(auth['rules']) : appsyncRules(field),
    functions: directives(field, 'function').map((given) => ({
      name: String(given['name']),
      isAsync: given['invocationType'] === 'Event',
    })),
    mutations: texts(directive(field, 'aws_subscribe')?.['mutations']),
  };
}
