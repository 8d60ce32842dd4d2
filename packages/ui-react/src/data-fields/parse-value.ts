import type { InputKind } from './input-kind.ts';
import type { issueMessages } from './issue.messages.ts';
import { momentOf, withoutZone, zoneOf } from './local-time.ts';
import { textOf } from './value-text.ts';

/** What is wrong with what was typed: a key of the messages that takes no arguments. */
export type Issue = keyof typeof issueMessages;

export type Parsed = { readonly value: unknown } | { readonly issue: Issue };

/**
 * The value that a text means, as AppSync takes it. A text that was not touched is the value that it was made from, to the
 * last digit, so that nothing is lost on the way through the input.
 */
export function parseValue(kind: InputKind, text: string, before?: unknown): Parsed {
  const typed = text.replaceAll(/\r\n?/g, '\n');
  if (typed === textOf(kind, before)) return { value: before ?? null };
  if (typed.trim() === '') return { value: null };
  return PARSERS[kind]?.(typed.trim(), before) ?? { value: typed };
}

type Parser = (text: string, before: unknown) => Parsed;

const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

/** Arabic and Persian keyboards have digits of their own. */
const western = (text: string) => text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace('−', '-').replace('٫', '.');

function integer(text: string): Parsed {
  const digits = western(text);
  if (!/^[+-]?\d+$/.test(digits)) return { issue: 'data-field.integer' };
  const value = Number(digits);
  return value < LEAST || value > MOST ? { issue: 'data-field.integer-range' } : { value };
}

function number(text: string): Parsed {
  const digits = western(text);
  const value = Number(digits);
  const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits);
  return isDecimal && Number.isFinite(value) ? { value } : { issue: 'data-field.number' };
}

const matching = (pattern: RegExp, issue: Issue): Parser => (text) => (pattern.test(text) ? { value: text } : { issue });

/** The zone that the stored value has is kept, where the text has none of its own, as the browser's inputs give none. */
const zoned = (pattern: RegExp, issue: Issue): Parser => (text, before) =>
  pattern.test(withoutZone(text)) ? { value: `${text}${typeof before === 'string' && !zoneOf(text) ? zoneOf(before) : ''}` } : { issue };

function dateTime(text: string): Parsed {
  const moment = momentOf(text);
  return moment ? { value: moment.toISOString() } : { issue: 'data-field.date-time' };
}

function timestamp(text: string): Parsed {
  const moment = momentOf(text);
  return moment ? { value: Math.floor(moment.getTime() / 1000) } : { issue: 'data-field.date-time' };
}

function json(text: string): Parsed {
  try {
    return { value: JSON.stringify(JSON.parse(text)) };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { issue: 'data-field.json' };
    throw cause;
  }
}

/** E.164: what stands between the digits goes. */
function phone(text: string): Parsed {
  const number = western(text).replaceAll(/[\s().\-/]/g, '');
  return /^\+[1-9]\d{3,14}$/.test(number) ? { value: number } : { issue: 'data-field.phone' };
}

const url: Parser = (text) =>
  /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text) ? { value: text } : { issue: 'data-field.url' };

function ip(text: string): Parsed {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = isV4(address) ? 32 : isV6(address) ? 128 : undefined;
  const fits = bits !== undefined && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
  return fits && more.length === 0 ? { value: text } : { issue: 'data-field.ip' };
}
const isV4 = (text: string) => /^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}$/.test(text);
/** A browser reads an address of this kind in brackets, and knows what is one. */
const isV6 = (text: string) => /^[\da-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);

const PARSERS: Readonly<Partial<Record<InputKind, Parser>>> = {
  boolean: (text) => ({ value: text === 'true' }),
  integer,
  number,
  date: zoned(/^\d{4}-\d{2}-\d{2}$/, 'data-field.date'),
  time: zoned(/^\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/, 'data-field.time'),
  'date-time': dateTime,
  timestamp,
  json,
  email: matching(/^[\w!#$%&'*+/=?^`{|}~.-]+@[a-z\d-]+(\.[a-z\d-]+)*$/i, 'data-field.email'),
  phone,
  url,
  ip,
};
