import type { GraphqlApi } from './graphql-api.ts';
import type { Row } from './rows/row.ts';

/** A data API of a running sandbox. */
export interface SandboxApi {
  readonly name: string;
  /** As on AWS: `https://….appsync-api.us-east-1.amazonaws.com/graphql`. */
  readonly url: string;
  readonly apiKey: string;
  /** What a model's table holds, in the order of its making. */
  rows(model: string): readonly Row[];
  /**
   * Calls back with each mutation that succeeds, and what was asked for of its answer, also when nobody else hears of it.
   * Answers with the function that ends it.
   */
  watch(onMutation: (mutation: string, answer: Row) => void): () => void;
  /** Drops every subscriber's connection, as when a network goes away. */
  dropConnections(): void;
}

export function asSandboxApi(api: GraphqlApi, dropConnections: () => void): SandboxApi {
  return {
    name: api.name,
    url: api.ids.url,
    apiKey: api.ids.apiKey,
    rows: (model) => api.rows.where(model, {}).map(({ row }) => row),
    watch: (onMutation) => api.hear(onMutation),
    dropConnections,
  };
}
