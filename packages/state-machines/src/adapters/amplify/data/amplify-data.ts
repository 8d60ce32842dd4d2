import { generateClient } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';
import { DataError } from '../../../errors/data-error.ts';
import type { AuthMode, DataPort, LineState, ModelShape, Row } from '../../../ports/data.ts';
import { abortable } from '../../abortable.ts';
import { type ApiNews, connectionStateIn } from './connection-state.ts';
import { getDocument, type GraphQLRequest, listDocument, writeDocument } from './data-documents.ts';
import { codeOf, isFailedAnswer, isTokenRefused, toDataError } from './data-errors.ts';
import { shapeOfModel } from './data-model.ts';
import { type Subscribed, subscribeModel } from './data-subscription.ts';
import { watchUser } from './data-user.ts';
import { isRenewable, renewSession } from '../auth/renew-session.ts';

/** How many rows are asked for by key in one request: AppSync allows a document of so many resolvers and no more. */
const GET_BATCH = 25;
/** How many of these are on their way at a time: a server that is sent all at once turns some away. */
const AT_ONCE = 5;

const LINE: Readonly<Record<string, LineState>> = {
  Connected: 'connected',
  ConnectedPendingDisconnect: 'connected',
  ConnectedPendingKeepAlive: 'interrupted',
  ConnectedPendingNetwork: 'interrupted',
  Connecting: 'connecting',
  ConnectionDisrupted: 'interrupted',
  ConnectionDisruptedPendingNetwork: 'interrupted',
  Disconnected: 'idle',
};

/** What is used of aws-amplify's client, without the types that it computes of a document. */
interface GraphQLClient {
  graphql(request: { query: string; variables?: Record<string, unknown>; authMode?: AuthMode }): object;
  cancel(sent: Promise<unknown>): boolean;
}

/**
 * A {@link DataPort} on AWS AppSync, by `aws-amplify`. The app calls `Amplify.configure` itself, before the first call
 * here.
 *
 * @example
 * Amplify.configure(outputs);
 * const client = createDataClient({ port: createAmplifyData(), page });
 */
export function createAmplifyData(): DataPort {
  const shapes = new Map<string, ModelShape>();
  let made: GraphQLClient | undefined;
  const client = () => (made ??= generateClient<Record<never, never>>());

  function shape(model: string): ModelShape {
    const known = shapes.get(model) ?? shapeOfModel(model);
    shapes.set(model, known);
    return known;
  }

  async function cancelledBy(signal: AbortSignal, sent: object): Promise<unknown> {
    const cancel = () => void (sent instanceof Promise && client().cancel(sent));
    signal.addEventListener('abort', cancel);
    try {
      return await sent;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  function ask(request: () => GraphQLRequest, authMode: AuthMode | undefined, signal: AbortSignal, written?: Row) {
    const run = async (isRenewed = false): Promise<Answer> => {
      try {
        const sent = client().graphql({ ...request(), ...(authMode && { authMode }) });
        // It tries again by itself after a network error, and would when whoever asked has signed out.
        return dataOf(await cancelledBy(signal, sent));
      } catch (cause) {
        if (isRenewed || !isTokenRefused(cause) || !isRenewable(authMode)) return readable(cause, Object.keys(written ?? {}));
        await renewSession(authMode);
        signal.throwIfAborted();
        return run(true);
      }
    };
    return abortable(signal, run, () => new DataError('cancelled'));
  }

  return {
    shape,
    async list(request, signal) {
      const answer = await ask(() => listDocument(request), request.authMode, signal);
      const { page, row } = (request.through ? answer['parent'] ?? {} : answer) as ListAnswer;
      const rows = page?.items ?? [row ?? null];
      return { rows: rows.filter((one) => one !== null), nextToken: page?.nextToken ?? undefined };
    },
    async get({ model, authMode, keys }, signal) {
      const rows: (Row | null)[] = [];
      for (const batches of cut(cut(keys, GET_BATCH), AT_ONCE)) {
        const answers = await Promise.all(batches.map(async (batch) => {
          const data = await ask(() => getDocument(model, batch), authMode, signal);
          return batch.map((_, at) => (data[`row${at}`] ?? null) as Row | null);
        }));
        rows.push(...answers.flat());
      }
      return rows;
    },
    async write({ model, authMode, kind, input, expected }, signal) {
      const { row } = await ask(() => writeDocument(model, kind, input, expected), authMode, signal, input);
      if (!row) throw new DataError('conflict');
      return row as Row;
    },
    subscribe: (request, onEvent) =>
      subscribeModel(request, (query, authMode) => {
        const started = client().graphql({ query, ...(authMode && { authMode }) });
        if ('subscribe' in started) return started as Subscribed;
        throw new DataError('unknown');
      }, onEvent),
    watchLine(onState) {
      onState('idle');
      return Hub.listen('api', ({ payload }) => {
        const state = LINE[connectionStateIn(payload as ApiNews) ?? ''];
        if (state) onState(state);
      });
    },
    watchUser,
  };
}

const cut = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** A page, or the one row that a relation leads to. */
interface ListAnswer {
  readonly page?: { readonly items: readonly (Row | null)[]; readonly nextToken?: string | null } | null;
  readonly row?: Row | null;
}

type Answer = Readonly<Record<string, unknown>>;

function dataOf(answer: unknown): Answer {
  return (answer as { data: Answer }).data;
}

/** An answer is good where it lacks no more than this user may not see; what is missing in it is `null`. */
function readable(cause: unknown, written: readonly string[]): Answer {
  const partial = isFailedAnswer(cause) && cause.errors.every((error) => codeOf(error) === 'unauthorized') ? cause.data : undefined;
  if (partial && Object.values(partial).some((value) => value !== null && value !== undefined)) return partial;
  throw toDataError(cause, written);
}
