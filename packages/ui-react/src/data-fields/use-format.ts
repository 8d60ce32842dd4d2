'use client';

import type { FieldDescription, FieldType } from '@foyer/state-machines';
import { useMemo } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { type InputKind, kindOf } from './input-kind.ts';
import { withoutZone } from './local-time.ts';
import { type Names, useNames } from './use-names.ts';
import { valueMessages } from './value.messages.ts';

/** Writes a stored value for people to read; nothing for what is not there. */
export type FormatValue = (description: Pick<FieldDescription, 'type' | 'list'>, kind: InputKind, value: unknown) => string;

type Words = { readonly yes: string; readonly no: string };

/** Values in the person's language. Formatters are made once, as making one costs more than a row of a table. */
export function useFormat(): FormatValue {
  const names = useNames();
  const { text } = useTexts(valueMessages);
  return useMemo(() => createFormat(names, { yes: text('data-field.yes'), no: text('data-field.no') }), [names, text]);
}

function createFormat(names: Names, { yes, no }: Words): FormatValue {
  const { locale } = names;
  const made = {
    number: once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })),
    date: once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })),
    time: once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })),
    moment: once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })),
    list: once(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' })),
  };
  /** What another program wrote and is no date is shown as it is. */
  const dated = (formatter: () => Intl.DateTimeFormat, moment: string | number, text: string) => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? text : formatter().format(date);
  };

  function one(type: FieldType, kind: InputKind, value: unknown): string {
    if (value === null || value === undefined) return '';
    const text = String(value);
    if (type.kind === 'custom') return parts(type.fields, value);
    if (type.kind === 'enum') return names.value(type.name, text);
    switch (kind) {
      case 'boolean':
        return value === true ? yes : no;
      case 'integer':
      case 'number':
        return typeof value === 'number' ? made.number().format(value) : text;
      case 'date':
        return dated(made.date, `${withoutZone(text)}T00:00:00Z`, text);
      case 'time':
        return dated(made.time, `1970-01-01T${withoutZone(text)}Z`, text);
      case 'date-time':
        return dated(made.moment, text, text);
      case 'timestamp':
        return dated(made.moment, Number(value) * 1000, text);
      default:
        return typeof value === 'object' ? JSON.stringify(value) : text;
    }
  }
  const parts = (fields: readonly FieldDescription[], value: unknown) => {
    const held = new Map(Object.entries(Object(value)));
    return fields.map((field) => format(field, kindOf(field.name, field.type), held.get(field.name))).filter(Boolean).join(' · ');
  };
  const format: FormatValue = ({ type, list }, kind, value) =>
    list && Array.isArray(value) ? made.list().format(value.map((item) => one(type, kind, item)).filter(Boolean)) : one(type, kind, value);
  return format;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
