import { isIP } from 'node:net';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const TIME = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
const ZONE = '(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?)';

/** AppSync's own scalars, with what they take. Stored and answered as they came. */
export const SCALARS: readonly GraphQLScalarType[] = [
  textScalar('AWSDate', isDate),
  textScalar('AWSTime', (text) => new RegExp(`^${TIME}${ZONE}?$`).test(text)),
  textScalar('AWSDateTime', isDateTime),
  textScalar('AWSEmail', (text) => /^[\w!#$%&'*+/=?^`{|}~.-]+@[a-z\d-]+(\.[a-z\d-]+)*$/i.test(text)),
  textScalar('AWSURL', (text) => /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text)),
  textScalar('AWSPhone', (text) => /^\+?[\d\s().-]{3,}$/.test(text) && /\d/.test(text)),
  textScalar('AWSIPAddress', isAddress),
  jsonScalar(),
  timestampScalar(),
];

function isDate(text: string): boolean {
  const [, year, month, day] = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${ZONE}?$`).exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** A time zone is required. */
function isDateTime(text: string): boolean {
  const [date = '', time] = text.split('T');
  return time !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && isDate(date) && new RegExp(`^${TIME}${ZONE}$`).test(time);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isAddress(text: string): boolean {
  const [address = '', prefix] = text.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

function textScalar(name: string, isValid: (text: string) => boolean): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`Unable to parse \`${String(value)}\` as a valid ${name}.`);
  };
  return new GraphQLScalarType({ name, parseValue: parse, parseLiteral: (node) => parse(literal(node)), serialize: parse });
}

/** The client hands over JSON as text, and takes it as text; a function may answer with the value itself. */
function jsonScalar(): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isJson(value)) return value;
    throw new GraphQLError(`Unable to parse \`${String(value)}\` as valid JSON.`);
  };
  return new GraphQLScalarType({
    name: 'AWSJSON',
    parseValue: parse,
    parseLiteral: (node) => parse(literal(node)),
    serialize: (value) => (typeof value === 'string' && isJson(value) ? value : JSON.stringify(value)),
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

/** Seconds, before or after 1970. */
function timestampScalar(): GraphQLScalarType<number, number> {
  const parse = (value: unknown): number => {
    const seconds = typeof value === 'string' ? Number(value) : value;
    if (typeof seconds === 'number' && Number.isSafeInteger(seconds)) return seconds;
    throw new GraphQLError(`Unable to parse \`${String(value)}\` as a valid AWSTimestamp.`);
  };
  return new GraphQLScalarType({
    name: 'AWSTimestamp',
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.INT ? Number(node.value) : literal(node)),
    serialize: parse,
  });
}

function literal(node: ValueNode): unknown {
  return valueFromASTUntyped(node);
}
