import { ApiError } from '../api-error.ts';
import type { Row } from '../rows/row.ts';
import { fromTyped } from './typed-value.ts';

interface Update {
  readonly expression?: unknown;
  readonly expressionNames?: Readonly<Record<string, string>>;
  readonly expressionValues?: Readonly<Record<string, unknown>>;
}

/** Carries out `SET`, `ADD` and `REMOVE` on the fields of a row. @throws {ApiError} for what it cannot read. */
export function updateByExpression(row: Row, { expression, expressionNames = {}, expressionValues = {} }: Update): Row {
  const next: Record<string, unknown> = { ...row };
  const name = (text: string) => expressionNames[text] ?? text;
  const value = (text: string): unknown => {
    const [, field, other] = /^if_not_exists\s*\(\s*(\S+?)\s*,\s*(\S+?)\s*\)$/.exec(text) ?? [];
    if (field !== undefined && other !== undefined) return row[name(field)] ?? value(other);
    return text.startsWith(':') ? fromTyped(expressionValues[text]) : row[name(text)];
  };

  for (const [, clause = '', body = ''] of String(expression).matchAll(/\b(SET|ADD|REMOVE)\b\s+(.*?)(?=\s*\b(?:SET|ADD|REMOVE|DELETE)\b\s|\s*$)/gis)) {
    for (const part of body.split(/,(?![^(]*\))/).map((one) => one.trim())) {
      if (clause.toUpperCase() === 'REMOVE') delete next[name(part)];
      else if (clause.toUpperCase() === 'ADD') add(part);
      else set(part);
    }
  }
  return next;

  function add(part: string) {
    const [field = '', by = ''] = part.split(/\s+/);
    next[name(field)] = Number(row[name(field)] ?? 0) + Number(value(by));
  }
  function set(part: string) {
    const [, field, left, sign, right] = /^(\S+)\s*=\s*(.+?)(?:\s+([+-])\s+(\S+))?$/.exec(part) ?? [];
    if (field === undefined || left === undefined) throw new ApiError('Code', `[foyer] The sandbox cannot read "${part}" of an update expression.`);
    const sum = () => Number(value(left)) + (sign === '-' ? -1 : 1) * Number(value(right ?? ''));
    next[name(field)] = sign === undefined ? value(left) : sum();
  }
}
