import { parse, print, type DefinitionNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';

/** Each field, argument and value that a client can come to, with its type, by where it stands. */
export function apiLines(schema: string): ReadonlyMap<string, string> {
  const types = new Map(parse(schema, { noLocation: true }).definitions.flatMap((node) => ('name' in node && node.name ? [[node.name.value, node] as const] : [])));
  const lines = new Map<string, string>();
  const reached = new Set(['Query', 'Mutation', 'Subscription']);
  for (const name of reached) {
    for (const [place, type] of linesOfType(types.get(name))) {
      lines.set(place, type);
      reached.add(type.replaceAll(/\W/g, ''));
    }
  }
  return lines;
}

function* linesOfType(node: DefinitionNode | undefined): Generator<[string, string]> {
  if (node?.kind === 'EnumTypeDefinition') {
    for (const value of node.values ?? []) yield [`${node.name.value}.${value.name.value}`, 'a value'];
  } else if (node?.kind === 'ObjectTypeDefinition' || node?.kind === 'InputObjectTypeDefinition') {
    for (const field of node.fields ?? []) yield* linesOfField(node.name.value, field);
  }
}

function* linesOfField(type: string, field: FieldDefinitionNode | InputValueDefinitionNode): Generator<[string, string]> {
  const place = `${type}.${field.name.value}`;
  yield [place, print(field.type)];
  for (const argument of ('arguments' in field && field.arguments) || []) yield [`${place}(${argument.name.value})`, print(argument.type)];
}
