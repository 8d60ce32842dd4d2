import type { UserPool } from '../user-pools/user-pool.ts';
import type { Caller } from './access/caller.ts';
import { readRequest } from './api/request-document.ts';
import type { GraphqlApi } from './graphql-api.ts';
import { rowId, type Row } from './rows/row.ts';
import { rowFields, type DataSchema, type Field, type Model, type Relation } from './schema/data-schema.ts';

/** A row of a seed: its fields, and rows of its own under the names of relations, which take its key and its writer. */
export interface SeedRow {
  /** The user who writes it, by any name that signs in. @default the API key */
  readonly $by?: string | undefined;
  readonly [field: string]: unknown;
}

/** Rows by their models, in the order in which they are written. */
export type SeedRows = Readonly<Record<string, readonly SeedRow[]>>;

/** What became of the rows of a seed. */
export interface SeedReport {
  readonly written: number;
  /** How many had been written before, and may have been changed or deleted since. */
  readonly known: number;
}

/** Under this name, which no model can have, stands what was seeded: a reset empties it with the rows. */
const SEEDED = '(seeded)';

/** Writes the rows of a seed through the API's own mutations, each as the user that it names. */
export async function seedRows(api: GraphqlApi, pool: UserPool, rows: SeedRows): Promise<SeedReport> {
  const report = { written: 0, known: 0 };

  async function sow(model: Model, { $by: by, ...given }: SeedRow): Promise<void> {
    const { input, nested } = parted(api.schema, model, given);
    const key = keyOf(model, input);
    const id = `${model.name} ${rowId(model, key)}`;
    if (api.rows.get(SEEDED, id) ?? api.rows.get(model.name, rowId(model, key))) {
      report.known += 1;
    } else {
      await create(api, model, input, callerOf(pool, model, key, by));
      report.written += 1;
    }
    api.rows.put(SEEDED, id, key);
    for (const { relation, other, row } of nested) {
      const references = relation.references.map((name, at) => [name, input[keyNames(model)[at] ?? '']]);
      await sow(other, { $by: by, ...row, ...Object.fromEntries(references) });
    }
  }

  for (const [name, list] of Object.entries(rows)) {
    const model = api.schema.models.get(name);
    if (!model) throw new Error(`[foyer] The seed has rows of ${name}, which is no model: name one of ${[...api.schema.models.keys()].join(', ')}.`);
    for (const row of list) await sow(model, row);
  }
  return report;
}

const keyNames = ({ key }: Model): readonly string[] => [key.partition, ...key.sort];

/** By its key the next start knows a row, whatever has become of it. */
function keyOf(model: Model, input: Row): Row {
  const missing = keyNames(model).filter((name) => input[name] === undefined || input[name] === null);
  if (missing.length === 0) return Object.fromEntries(keyNames(model).map((name) => [name, input[name]]));
  throw new Error(
    `[foyer] A row of ${model.name} in the seed has no ${missing.join(', ')}, so the next start could not know that it is there: ` +
      `give one to ${JSON.stringify(input)}.`,
  );
}

/** What the row holds itself, and the rows under its relations. */
function parted(schema: DataSchema, model: Model, given: Row) {
  const nested: { relation: Relation; other: Model; row: SeedRow }[] = [];
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const relation = model.fields.find((field) => field.name === name)?.relation;
    const other = relation && relation.kind !== 'belongsTo' ? schema.models.get(relation.model) : undefined;
    if (relation && other) nested.push(...listOf(value, `${model.name}.${name}`).map((row) => ({ relation, other, row })));
    else input[name] = value;
  }
  return { input, nested };
}

/** Nothing, as another file may say it, is no row. */
function listOf(value: unknown, under: string): readonly SeedRow[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value ?? []].flat();
  return given.map((row) => {
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return { ...row };
    throw new Error(`[foyer] The seed has ${JSON.stringify(row)} under ${under}, which leads to rows: give an object with the fields of each.`);
  });
}

async function create(api: GraphqlApi, model: Model, input: Row, caller: Caller): Promise<void> {
  const mutation = model.operations.create;
  if (!mutation) throw refused(model, input, 'the schema has no mutation that creates one');
  const query = `mutation ($input: Create${model.name}Input!) { ${mutation}(input: $input) { ${selection(api.schema, rowFields(model))} } }`;
  const request = readRequest(JSON.stringify({ query, variables: { input } }));
  const { errors } = await api.answer(request, caller, { headers: {}, sourceIp: '127.0.0.1' });
  if (errors) throw refused(model, input, errors.map(({ message }) => message.replace(/\.$/, '')).join('; '));
}

const refused = (model: Model, input: Row, why: string) =>
  new Error(`[foyer] The seed's row ${JSON.stringify(keyOf(model, input))} of ${model.name} was not written, and none after it: ${why}.`);

/** All that subscribers can be told. */
const selection = (schema: DataSchema, fields: readonly Field[]): string =>
  fields.map(({ name, type }) => {
    const custom = schema.customTypes.get(type.name);
    return custom ? `${name} { ${selection(schema, custom.fields)} }` : name;
  }).join(' ');

function callerOf(pool: UserPool, model: Model, key: Row, by: string | undefined): Caller {
  if (by === undefined) return { kind: 'apiKey' };
  const user = pool.users.find(by);
  if (!user) throw refused(model, key, `it is written by ${by}, who is no user; add one to the seed's users, or name another in $by`);
  return {
    kind: 'userPool',
    claims: { ...user.attributes, sub: user.sub, username: user.username, 'cognito:username': user.username, 'cognito:groups': user.groups },
    issuer: pool.tokens.issuer,
  };
}
