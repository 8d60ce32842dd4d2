import { expect, test } from 'vitest';
import { SCALARS } from './scalars.ts';

const taken: Readonly<Record<string, readonly unknown[]>> = {
  AWSDate: ['2026-01-02', '2024-02-29', '2026-01-02Z', '2026-01-02+01:00'],
  AWSTime: ['03:04', '03:04:05', '03:04:05.678', '23:59:59Z', '12:30+05:30'],
  AWSDateTime: ['2026-01-02T03:04Z', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05+01:00:30'],
  AWSTimestamp: [0, -1, 1_700_000_000, '1700000000'],
  AWSEmail: ['ada@example.com', 'a.b+c@x-y.example'],
  AWSURL: ['https://example.com', 'ftp://user@host/x', 's3://bucket/key'],
  AWSPhone: ['+4930123456', '(030) 123-456', '555 0100'],
  AWSIPAddress: ['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'],
  AWSJSON: ['{}', '[1]', '"text"', 'null', '1'],
};

const refused: Readonly<Record<string, readonly unknown[]>> = {
  AWSDate: ['2026-13-01', '2025-02-29', '02.01.2026', '', 20_260_102],
  AWSTime: ['24:00', '3:04', '12:60'],
  AWSDateTime: ['2026-01-02', '2026-01-02T03:04:05', '2026-02-30T00:00Z', '2026-01-02 03:04Z'],
  AWSTimestamp: [1.5, 'now', true],
  AWSEmail: ['ada', 'ada@', '@example.com', 'a b@example.com'],
  AWSURL: ['example.com', 'https://', ''],
  AWSPhone: ['call me', '', '+'],
  AWSIPAddress: ['256.0.0.1', '10.0.0.0/33', 'localhost'],
  AWSJSON: ['{', '', "{'a': 1}", { a: 1 }],
};

test.each(SCALARS.map((scalar) => [scalar.name, scalar] as const))('%s', (name, scalar) => {
  for (const value of taken[name] ?? []) expect(() => scalar.parseValue(value), JSON.stringify(value)).not.toThrow();
  for (const value of refused[name] ?? []) expect(() => scalar.parseValue(value), JSON.stringify(value)).toThrow(name === 'AWSJSON' ? 'JSON' : name);
});

test('what a function answers becomes JSON, and JSON stays as it is', () => {
  const json = SCALARS.find(({ name }) => name === 'AWSJSON');
  expect(json?.serialize({ a: 1 })).toBe('{"a":1}');
  expect(json?.serialize('{"a":1}')).toBe('{"a":1}');
});
