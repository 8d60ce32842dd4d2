import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputKind } from './input-kind.ts';
import { parseValue } from './parse-value.ts';
import { textOf } from './value-text.ts';

describe('a text that was typed', () => {
  it.each<[InputKind, string, unknown]>([
    ['text', ' as it is ', ' as it is '],
    ['long-text', 'two\r\nlines', 'two\nlines'],
    ['integer', '-12', -12],
    ['integer', '١٢٣', 123],
    ['integer', '2147483647', 2147483647],
    ['number', '1.', 1],
    ['number', '.5', 0.5],
    ['number', '−1e3', -1000],
    ['date', '2026-02-28', '2026-02-28'],
    ['time', '23:59', '23:59'],
    ['json', ' {"a": [1, "x"]} ', '{"a":[1,"x"]}'],
    ['json', '"text"', '"text"'],
    ['email', 'ana@example.com', 'ana@example.com'],
    ['phone', '+44 (7700) 900-123', '+447700900123'],
    ['url', 'https://example.com/a?b', 'https://example.com/a?b'],
    ['ip', '192.0.2.1/24', '192.0.2.1/24'],
    ['ip', '2001:db8::1', '2001:db8::1'],
    ['integer', '  ', null],
  ])('%s %j is %j', (kind, text, value) => {
    expect(parseValue(kind, text)).toEqual({ value });
  });

  it.each<[InputKind, string, string]>([
    ['integer', '1.5', 'data-field.integer'],
    ['integer', '2147483648', 'data-field.integer-range'],
    ['integer', '-2147483649', 'data-field.integer-range'],
    ['number', '1,5', 'data-field.number'],
    ['number', '0x10', 'data-field.number'],
    ['number', '1e999', 'data-field.number'],
    ['date', '28.2.2026', 'data-field.date'],
    ['time', '25', 'data-field.time'],
    ['date-time', 'tomorrow', 'data-field.date-time'],
    ['json', '{a: 1}', 'data-field.json'],
    ['email', 'ana@', 'data-field.email'],
    ['phone', '0170 1234567', 'data-field.phone'],
    ['url', 'example.com', 'data-field.url'],
    ['ip', '256.1.1.1', 'data-field.ip'],
    ['ip', '::1/129', 'data-field.ip'],
  ])('%s %j is refused', (kind, text, issue) => {
    expect(parseValue(kind, text)).toEqual({ issue });
  });
});

describe('a value that nobody touched', () => {
  it.each<[InputKind, unknown]>([
    ['date-time', '2026-03-29T01:30:00.123456Z'],
    ['date-time', '2026-03-29T03:30:00+02:00'],
    ['timestamp', 1_774_747_800],
    ['date', '2026-01-01+02:00'],
    ['time', '10:00:00.5Z'],
    ['json', '{ "a" : 1 }'],
    ['json', 'no json'],
    ['long-text', 'two\r\nlines'],
    ['text', null],
  ])('%s %j is the same after its input', (kind, value) => {
    expect(parseValue(kind, textOf(kind, value), value)).toEqual({ value });
  });
});

describe('moments, in the time of the device', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['Europe/Berlin', '2026-01-15T12:00', '2026-01-15T11:00:00.000Z'],
    ['Europe/Berlin', '2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['America/New_York', '2026-11-01T12:00:05.250', '2026-11-01T17:00:05.250Z'],
    ['Asia/Kolkata', '2026-01-01T00:00', '2025-12-31T18:30:00.000Z'],
  ])('in %s, %s is %s', (zone, text, moment) => {
    vi.stubEnv('TZ', zone);
    expect(parseValue('date-time', text)).toEqual({ value: moment });
    expect(parseValue('timestamp', text)).toEqual({ value: Math.floor(Date.parse(moment) / 1000) });
    if (!text.includes('03-29')) expect(textOf('date-time', moment)).toBe(text);
  });

  it('leaves a day where it is, and a stored zone on what has one', () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(textOf('date', '2026-01-01')).toBe('2026-01-01');
    expect(parseValue('date', '2026-01-02', '2026-01-01Z')).toEqual({ value: '2026-01-02Z' });
    expect(parseValue('time', '11:00', '10:00+05:30')).toEqual({ value: '11:00+05:30' });
    expect(parseValue('time', '11:00Z', '10:00+05:30')).toEqual({ value: '11:00Z' });
    expect(parseValue('date', '2026-01-02+01:00')).toEqual({ value: '2026-01-02+01:00' });
  });
});
