import type { Condition, Filter, ModelIndex } from '../../../ports/data.ts';
import { introspected, type IntrospectedModel, type Field } from './data-model.ts';

/**
 * A filter as AppSync takes it, `undefined` where it lets everything through. `in` is none of its operators: each value is
 * asked for by itself. DynamoDB tells a field that is null from one that was never written, and whoever reads a row cannot:
 * who asks for one is given both.
 */
export function serverFilter(model: IntrospectedModel, filter: Filter = {}, index?: ModelIndex): Filter | undefined {
  const inside = (parts: readonly Filter[]) => parts.map((one) => serverFilter(model, one, index));
  const none = nobody(model, index);

  function part(name: string, asked: NonNullable<Filter[string]>): readonly (Filter | undefined)[] {
    if (name === 'and') return inside(asked as readonly Filter[]);
    if (name === 'not') return [not(serverFilter(model, asked as Filter, index))];
    if (name !== 'or') return condition(name, asked as Condition);
    const parts = inside(asked as readonly Filter[]);
    return parts.includes(undefined) ? [] : [any(parts)];
  }
  const not = (one: Filter | undefined): Filter => (one ? { not: one } : none);
  const any = (parts: readonly (Filter | undefined)[]): Filter => (parts.length > 0 ? { or: parts.filter((one) => one !== undefined) } : none);

  function condition(name: string, { in: values, ...asked }: Condition): readonly (Filter | undefined)[] {
    const plain: Record<string, unknown> = {};
    const parts: (Filter | undefined)[] = values ? [any(values.map((eq) => all(condition(name, { eq }))))] : [];
    for (const [operator, wanted] of Object.entries(asked)) {
      if (wanted === undefined) continue;
      const isThere = operator === 'attributeExists' ? wanted : wanted === null && operator === 'ne';
      if (operator !== 'attributeExists' && wanted !== null) plain[operator] = wanted;
      else parts.push(isThere ? { not: absent(name, model.fields[name]) } : absent(name, model.fields[name]));
    }
    return Object.keys(plain).length > 0 ? [{ [name]: plain }, ...parts] : parts;
  }

  return all(Object.entries(filter).flatMap(([name, asked]) => (asked === undefined ? [] : part(name, asked))));
}

/** Lets no row through. It names a field that is no key of the index that is read, and that any row may have or lack. */
function nobody({ fields, primaryKeyInfo }: IntrospectedModel, index: ModelIndex | undefined): Filter {
  const plain = Object.values(fields).find(({ name, type, isArray }) => typeof type === 'string' && !isArray && !index?.fields.includes(name));
  const name = plain?.name ?? primaryKeyInfo.primaryKeyFieldName;
  return { and: [{ [name]: { attributeExists: true } }, { [name]: { attributeExists: false } }] };
}

function all(parts: readonly (Filter | undefined)[]): Filter | undefined {
  const some = parts.filter((one) => one !== undefined);
  return some.length > 1 ? { and: some } : some[0];
}

/** The filter of an enum knows its values alone. */
function absent(name: string, field: Field | undefined): Filter {
  const type = field?.type;
  const values = typeof type === 'object' && 'enum' in type ? introspected().enums[type.enum]?.values : undefined;
  return values
    ? { and: values.map((ne) => ({ [name]: { ne } })) }
    : { or: [{ [name]: { attributeExists: false } }, { [name]: { eq: null } }] };
}

const KEY_OPERATORS = new Set(['eq', 'lt', 'le', 'gt', 'ge', 'between', 'beginsWith']);

/** What a query of an index takes of a filter. */
export interface IndexedFilter {
  readonly partition: unknown;
  /** The condition of its sort key, where it has one that an index takes. */
  readonly sort: Condition | undefined;
  /** What is left. DynamoDB refuses a filter with a key of the index in it, so less is left out here, and more is read. */
  readonly rest: Filter;
}

export function indexedFilter({ fields }: ModelIndex, filter: Filter = {}): IndexedFilter {
  const [partition = '', sort = ''] = fields;
  const [condition, more] = Object.entries((filter[sort] ?? {}) as Condition).filter(([, wanted]) => wanted !== undefined);
  const isKey = fields.length === 2 && condition && !more && KEY_OPERATORS.has(condition[0]) && condition[1] !== null;
  return {
    partition: (filter[partition] as Condition | undefined)?.eq,
    sort: isKey ? { [condition[0]]: condition[1] } : undefined,
    rest: Object.fromEntries(Object.entries(filter).filter(([name, part]) => !names({ [name]: part }, fields))),
  };
}

/** Whether one of the fields stands anywhere in a filter. */
const names = (filter: Filter, fields: readonly string[]): boolean =>
  Object.entries(filter).some(([name, part]) => {
    if (part === undefined) return false;
    if (name === 'not') return names(part as Filter, fields);
    if (name === 'and' || name === 'or') return (part as readonly Filter[]).some((one) => names(one, fields));
    return fields.includes(name);
  });
