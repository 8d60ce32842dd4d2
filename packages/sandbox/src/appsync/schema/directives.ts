import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of a directive, once for each time that it stands there. */
export function directives(node: WithDirectives, name: string): readonly Readonly<Record<string, unknown>>[] {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map(({ name: { value }, value: given }) => [value, valueFromASTUntyped(given)])),
    );
}

/** The arguments of a directive that stands there at most once. */
export function directive(node: WithDirectives, name: string): Readonly<Record<string, unknown>> | undefined {
  return directives(node, name)[0];
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
