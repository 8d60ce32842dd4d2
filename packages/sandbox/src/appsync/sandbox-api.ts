import type { UserPool } from '../user-pools/user-pool.ts';
import type { GraphqlApi } from './graphql-api.ts';
import type { Row } from './rows/row.ts';
import { seedRows, type SeedReport, type SeedRows } from './seed-rows.ts';

/** A data API of a running sandbox. */
export interface SandboxApi {
  readonly name: string;
  /** As on AWS: `https://….appsync-api.us-east-1.amazonaws.com/graphql`. */
  readonly url: string;
  readonly apiKey: string;
  /** What a model's table holds, in the order of its making. */
  rows(model: string): readonly Row[];
  /**
   * Writes rows that were not written by a seed before, each as the user that it names: rules, types, defaults and
   * validations hold. What somebody has deleted since is not made again until the sandbox is reset.
   * @throws where a row has no key, or is refused; what stands before it is written.
   */
  seed(rows: SeedRows): Promise<SeedReport>;
  /**
   * Calls back with each mutation that succeeds, and what was asked for of its answer, also when nobody else hears of it.
   * Answers with the function that ends it.
   */
  watch(onMutation: (mutation: string, answer: Row) => void): () => void;
  /** Drops every subscriber's connection, as when a network goes away. */
  dropConnections(): void;
}

export function asSandboxApi(api: GraphqlApi, pool: UserPool, dropConnections: () => void): SandboxApi {
  return {
    name: api.name,
    url: api.ids.url,
    apiKey: api.ids.apiKey,
    rows: (model) => api.rows.where(model, {}).map(({ row }) => row),
    seed: (rows) => seedRows(api, pool, rows),
    watch: (onMutation) => api.hear(onMutation),
    dropConnections,
  };
}
