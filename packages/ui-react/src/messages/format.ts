import type { Message } from './message.ts';

/** What may stand between braces in a message. Numbers are written as the language writes them. */
export type Param = string | number;

type Fill<Value> = (name: string) => Value;

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

const remembered = <Value>(cache: Map<string, Value>, locale: string, make: () => Value): Value => {
  const known = cache.get(locale) ?? make();
  cache.set(locale, known);
  return known;
};

const formOf = (message: Message, count: unknown, locale: string): string => {
  if (typeof message === 'string') return message;
  const rules = remembered(plurals, locale, () => new Intl.PluralRules(locale));
  return message[rules.select(Number(count))] ?? message.other;
};

/** Splits a text at its `{name}` places: even entries are text, odd ones what `fill` gives for the name. */
const split = <Value>(text: string, fill: Fill<Value>): (string | Value)[] =>
  text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? fill(piece) : piece));

const written = (value: Param | undefined, locale: string): string =>
  typeof value === 'number'
    ? remembered(numbers, locale, () => new Intl.NumberFormat(locale)).format(value)
    : value ?? '';

/**
 * Writes a message out in a language.
 *
 * @example
 * format({ one: '{count} second', other: '{count} seconds' }, 'en', { count: 2 }); // '2 seconds'
 */
export const format = (message: Message, locale: string, params: Readonly<Record<string, Param>> = {}): string =>
  split(formOf(message, params['count'], locale), (name) => written(params[name], locale)).join('');

/** As {@link format}, for places that hold elements: the pieces in order. */
export const formatPieces = <Value>(
  message: Message,
  locale: string,
  params: Readonly<Record<string, Value>>,
): (string | Value | undefined)[] => split(formOf(message, params['count'], locale), (name) => params[name]);
