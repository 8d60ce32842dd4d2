import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

export type Payload = Readonly<Record<string, unknown>>;

/** What a mutation answered, by the fields' own names: subscribers know no alias of somebody else's. */
export function payloadOf(value: unknown, selection: SelectionSetNode | undefined, document: DocumentNode): unknown {
  if (!selection || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => payloadOf(one, selection, document));
  const answered: Payload = { ...value };
  return Object.fromEntries(
    fieldsOf(selection, document).flatMap((field) => {
      const key = field.alias?.value ?? field.name.value;
      return key in answered ? [[field.name.value, payloadOf(answered[key], field.selectionSet, document)] as const] : [];
    }),
  );
}

/** The fields of a selection, those of fragments included. */
export function fieldsOf(selection: SelectionSetNode, document: DocumentNode): readonly FieldNode[] {
  return selection.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(fragment.selectionSet, document) : [];
  });
}
