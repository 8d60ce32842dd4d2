import type { GraphQLFieldResolver } from 'graphql';
import type { FunctionHandler } from '../../amplify/define-function.ts';
import type { Clock } from '../../clock.ts';
import type { Caller } from '../access/caller.ts';
import type { JsHandler } from '../js/js-handler.ts';
import type { Beside } from './beside.ts';
import type { Rows } from '../rows/rows.ts';
import type { DataSchema } from '../schema/data-schema.ts';

/** What resolvers are told about a request. */
export interface ApiContext {
  /** By which AppSync knows the API. */
  readonly apiId: string;
  readonly schema: DataSchema;
  readonly rows: Rows;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly request: ApiRequest;
  /** The app's functions, by the names that the schema gives them. */
  readonly functions: ReadonlyMap<string, FunctionHandler>;
  /** The app's handlers in JavaScript, by `Type.field`. */
  readonly handlers: ReadonlyMap<string, readonly JsHandler[]>;
  /** What fields tell beside their values. */
  readonly beside: Beside;
  readonly log: (line: string) => void;
}

export interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly sourceIp: string;
}

export type Arguments = Readonly<Record<string, unknown>>;

export type Resolver = GraphQLFieldResolver<unknown, ApiContext, Arguments>;
