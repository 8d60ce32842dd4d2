import type { FieldDefinitionNode, InputValueDefinitionNode, TypeNode } from 'graphql';
import { readAuthRules } from './auth-rule.ts';
import type { Field, FieldType, Relation } from './data-schema.ts';
import { directive, directives, texts } from './directives.ts';

export function readField(node: FieldDefinitionNode | InputValueDefinitionNode): Field {
  const type = readType(node.type);
  const auth = directive(node, 'auth');
  const given = directive(node, 'default');
  return {
    name: node.name.value,
    type,
    relation: readRelation(node, type),
    defaultValue: given && String(given['value']),
    validations: directives(node, 'validate').map((validation) => {
      const kind = String(validation['type']);
      const value = String(validation['value']);
      const message = validation['errorMessage'];
      return { kind, value, message: typeof message === 'string' ? message : defaultMessage(node.name.value, kind, value) };
    }),
    rules: auth && readAuthRules(auth['rules']),
    isReadOnly: false,
  };
}

export function readType(node: TypeNode): FieldType {
  const isOuterRequired = node.kind === 'NonNullType';
  const outer = isOuterRequired ? node.type : node;
  if (outer.kind !== 'ListType') return { name: nameOf(outer), isList: false, isRequired: isOuterRequired, isListRequired: false };
  const isRequired = outer.type.kind === 'NonNullType';
  return { name: nameOf(outer.type), isList: true, isRequired, isListRequired: isOuterRequired };
}

function nameOf(node: TypeNode): string {
  return node.kind === 'NamedType' ? node.name.value : nameOf(node.type);
}

function readRelation(node: FieldDefinitionNode | InputValueDefinitionNode, type: FieldType): Relation | undefined {
  for (const kind of ['hasMany', 'hasOne', 'belongsTo'] as const) {
    const found = directive(node, kind);
    if (found) return { kind, model: type.name, references: texts(found['references'] ?? found['fields']) };
  }
  return undefined;
}

/** A field that is not declared, of one simple type. */
export function plainField(name: string, type: string, more: Partial<FieldType> & { isReadOnly?: boolean } = {}): Field {
  const { isReadOnly = false, ...shape } = more;
  return {
    name,
    type: { name: type, isList: false, isRequired: false, isListRequired: false, ...shape },
    relation: undefined,
    defaultValue: undefined,
    validations: [],
    rules: undefined,
    isReadOnly,
  };
}

function defaultMessage(field: string, kind: string, value: string): string {
  return `${kind} ${value} validation failed for ${field}`;
}
