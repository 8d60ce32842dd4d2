import type { Row } from './row.ts';

/** A filter as clients write it: fields with what is asked of them, and `and`, `or`, `not`. */
export type Filter = Readonly<Record<string, unknown>>;

/** Whether a row passes, as DynamoDB would tell. */
export function matches(filter: Filter | null | undefined, row: Row): boolean {
  return Object.entries(filter ?? {}).every(([field, asked]) => {
    if (asked === null || asked === undefined) return true;
    switch (field) {
      case 'and':
        return filters(asked).every((part) => matches(part, row));
      case 'or':
        return filters(asked).some((part) => matches(part, row));
      case 'not':
        return !filters(asked).every((part) => matches(part, row));
      default:
        return fieldMatches(asked, row[field]);
    }
  });
}

function filters(asked: unknown): readonly Filter[] {
  return (Array.isArray(asked) ? asked : [asked]).filter(isFilter);
}

function isFilter(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldMatches(asked: unknown, value: unknown): boolean {
  if (!isFilter(asked)) return true;
  return Object.entries(asked).every(([operator, operand]) => compare(operator, operand, value));
}

function compare(operator: string, operand: unknown, value: unknown): boolean {
  switch (operator) {
    case 'eq':
      return equal(value, operand);
    case 'ne':
      return !equal(value, operand);
    case 'lt':
      return order(value, operand, (sign) => sign < 0);
    case 'le':
      return order(value, operand, (sign) => sign <= 0);
    case 'gt':
      return order(value, operand, (sign) => sign > 0);
    case 'ge':
      return order(value, operand, (sign) => sign >= 0);
    case 'between': {
      const [low, high] = list(operand);
      return order(value, low, (sign) => sign >= 0) && order(value, high, (sign) => sign <= 0);
    }
    case 'beginsWith':
      return typeof value === 'string' && typeof operand === 'string' && value.startsWith(operand);
    case 'contains':
      return contains(value, operand);
    case 'notContains':
      return !contains(value, operand);
    case 'in':
      return list(operand).some((one) => equal(value, one));
    case 'notIn':
      return !list(operand).some((one) => equal(value, one));
    case 'containsAny':
      return list(operand).some((one) => contains(value, one));
    case 'attributeExists':
      return (value !== undefined) === operand;
    case 'attributeType':
      return attributeType(value) === operand;
    case 'size':
      return size(value) !== undefined && fieldMatches(operand, size(value));
    default:
      return false;
  }
}

/** A missing attribute equals nothing, null included. */
function equal(value: unknown, operand: unknown): boolean {
  if (value === undefined) return false;
  return value === operand || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(operand));
}

/** Values of different types have no order. */
function order(value: unknown, operand: unknown, holds: (sign: number) => boolean): boolean {
  if (typeof value === 'number' && typeof operand === 'number') return holds(value - operand);
  if (typeof value === 'string' && typeof operand === 'string') {
    return holds(Buffer.compare(Buffer.from(value), Buffer.from(operand)));
  }
  return false;
}

function contains(value: unknown, operand: unknown): boolean {
  if (typeof value === 'string') return typeof operand === 'string' && value.includes(operand);
  return Array.isArray(value) && value.some((one) => equal(one, operand));
}

/** Of a text, its bytes; of a list or map, its entries. */
function size(value: unknown): number | undefined {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  return isFilter(value) ? Object.keys(value).length : undefined;
}

function attributeType(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return '_null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return 'map';
  }
}

function list(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [];
}
