import { equal, type Row } from '@foyer/state-machines';
import { type Issue, parseValue } from '../data-fields/parse-value.ts';
import { textOf } from '../data-fields/value-text.ts';
import { phoneNumber } from '../parts/phone-field/phone-number.ts';
import { chosenKey } from './chosen-key.ts';
import type { FormField } from './form-field.ts';
import { itemField, partFields } from './nested-fields.ts';

/** What is wrong with a value: a message of ours, or words of the app's. */
export type FieldIssue = Issue | { readonly words: string };

/** What a form holds: the values by their fields, and what is wrong by the names of inputs. */
export interface FormReading {
  readonly values: Row;
  readonly issues: ReadonlyMap<string, FieldIssue>;
}

/** Reads a form. `before` is the row that its inputs were made from. A field that is not on the page yet is left out. */
export function readForm(fields: readonly FormField[], data: FormData, before: Row): FormReading {
  const issues = new Map<string, FieldIssue>();
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.readOnly) continue;
    Object.assign(values, field.relation ? readRelation(field, data, issues) : readOne(field, data, before, issues));
  }
  return { values, issues };
}

type Issues = Map<string, FieldIssue>;

function readOne(field: FormField, data: FormData, before: Row, issues: Issues): Row {
  const value = readValue(field, field.name, data, before[field.name], issues);
  return value === undefined ? {} : { [field.name]: value };
}

function readRelation(field: FormField, data: FormData, issues: Issues): Row {
  const { name, writes, required } = field;
  if (!writes.every((own) => data.has(own))) return {};
  const key = writes.map((own) => [own, chosenKey(field, own, data)] as const);
  if (required && key.some(([, value]) => value === null)) issues.set(name, 'data-field.choice-required');
  return Object.fromEntries(key);
}

function readValue(field: FormField, name: string, data: FormData, before: unknown, issues: Issues): unknown {
  if (field.list) return readList(field, name, data, before, issues);
  if (field.kind === 'custom') return readCustom(field, name, data, before, issues);
  if (field.kind === 'unknown' && !field.options.input) return undefined;
  if (field.kind === 'boolean' && !field.options.parse) return readBoolean(name, data, before);
  const typed = data.get(name);
  if (typeof typed !== 'string') return undefined;
  const code = data.get(`${name}.code`);
  return readText(field, name, typeof code === 'string' ? phoneNumber(code, typed) : typed, before, issues);
}

function readText(field: FormField, name: string, text: string, before: unknown, issues: Issues): unknown {
  const parsed = parseText(field, text, before);
  if ('value' in parsed) {
    if (parsed.value !== null || !field.required) return parsed.value;
    issues.set(name, field.kind === 'choice' ? 'data-field.choice-required' : 'data-field.required');
    return null;
  }
  issues.set(name, parsed.issue);
  return undefined;
}

function parseText({ kind, options }: FormField, text: string, before: unknown) {
  if (!options.parse) return parseValue(kind, text, before);
  try {
    return { value: options.parse(text) };
  } catch (cause) {
    if (cause instanceof Error) return { issue: { words: cause.message } };
    throw cause;
  }
}

/** What was never said stays unsaid where it still reads as no. */
function readBoolean(name: string, data: FormData, before: unknown): boolean | null {
  const checked = data.has(name);
  return !checked && before === null ? null : checked;
}

/**
 * Our input sends the places of a list under its name, in order, and each value under its place; one of the app's the values
 * themselves. Blank ones are left out.
 */
function readList(field: FormField, name: string, data: FormData, before: unknown, issues: Issues): unknown {
  const isPlaced = data.has(`${name}.#`);
  if (!isPlaced && !data.has(name)) return undefined;
  const stored: readonly unknown[] = Array.isArray(before) ? before : [];
  const item = itemField(field);
  // One of the app's says no places: a value that is still there is found by its text, wherever it has gone, each once and in order.
  const left = [...stored];
  const storedAs = (sent: string, at: number) => {
    const from = left.findIndex((one) => textOf(item.kind, one) === sent);
    return from < 0 ? stored[at] : left.splice(from, 1)[0];
  };
  const values = data.getAll(name).map(String)
    .map((sent, at) => isPlaced ? readValue(item, `${name}.${sent}`, data, stored[Number(sent)], issues) : readText(item, name, sent, storedAs(sent, at), issues))
    .filter((value) => value !== null && value !== undefined);
  return values.length === 0 && !Array.isArray(before) && !field.required ? null : values;
}

function readCustom(field: FormField, name: string, data: FormData, before: unknown, issues: Issues): unknown {
  const there = data.get(name);
  if (there === null) return undefined;
  if (there === '') {
    if (field.required) issues.set(name, 'data-field.required');
    return null;
  }
  const stored: Row = typeof before === 'object' && before !== null ? { ...before } : {};
  const parts = partFields(field).map((part) => [part.name, readValue(part, `${name}.${part.name}`, data, stored[part.name], issues)]);
  return { ...stored, ...Object.fromEntries(parts.filter(([, value]) => value !== undefined)) };
}

/** An input in which nobody has entered anything says this. */
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (typeof value === 'object' && Object.values(value).every(isBlank));

/** The fields that a person changed, with their values. What cannot be read was changed; what is required and blank, was not. */
export const changedFields = (fields: readonly FormField[], { values, issues }: FormReading, before: Row): readonly FormField[] =>
  fields.filter(({ name, writes }) =>
    writes.some((own) => own in values && !equal(values[own], before[own]) && !(isBlank(values[own]) && (before[own] ?? null) === null))
    || [...issues.keys()].some((at) => (at === name || at.startsWith(`${name}.`)) && !String(issues.get(at)).endsWith('required')));
