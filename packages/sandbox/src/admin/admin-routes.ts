import { Input } from '../http/input.ts';
import type { Route, SandboxReply, SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Sandbox } from '../sandbox.ts';
import { readFault, readMessageFilter, readNewUser, readUser, readUserChange } from './read-requests.ts';

/** Answers with what becomes the JSON of the reply. */
type Handler = (input: Input, request: SandboxRequest) => unknown;

/**
 * The admin surface as JSON, under `/_foyer/`. Reads take their parameters from the query, changes from a JSON body.
 */
export function adminRoutes(sandbox: Sandbox): readonly Route[] {
  const { admin, mailbox, faults, requests, clock } = sandbox;
  return [
    route('GET', 'status', () => ({ url: sandbox.url, pools: Object.keys(sandbox.pools), now: clock.now() })),

    route('GET', 'users', (input) => admin.listUsers({ pool: input.optionalText('pool') })),
    route('POST', 'users', (input) => admin.createUser(readNewUser(input))),
    route('PUT', 'users', (input) => admin.updateUser(readUserChange(input))),
    route('DELETE', 'users', (input) => admin.deleteUser(readUser(input))),
    route('POST', 'password', (input) => admin.setPassword({ ...readUser(input), password: input.text('password') })),
    route('POST', 'expire-sessions', (input) =>
      admin.expireSessions({ pool: input.optionalText('pool'), username: input.optionalText('username') }),
    ),
    route('GET', 'totp-code', (input) => ({ code: admin.totpCode(readUser(input)) })),

    route('GET', 'messages', (input) => mailbox.list(readMessageFilter(input))),
    route('GET', 'messages/next', (input, { signal }) =>
      mailbox.wait(readMessageFilter(input), { timeout: Number(input.optionalText('timeout') ?? 5_000), signal }),
    ),
    route('DELETE', 'messages', () => mailbox.clear()),

    route('GET', 'faults', () => faults.list()),
    route('POST', 'faults', (input) => void faults.add(readFault(input))),
    route('DELETE', 'faults', () => faults.clear()),

    route('GET', 'objects', (input) => sandbox.bucket(input.optionalText('bucket')).objects(input.optionalText('prefix'))),
    route('DELETE', 'objects', (input) => sandbox.bucket(input.optionalText('bucket')).clear()),
    route('GET', 'uploads', (input) => sandbox.bucket(input.optionalText('bucket')).uploads()),

    route('GET', 'requests', (input) => {
      const operation = input.optionalText('operation');
      const pool = input.optionalText('pool');
      return requests.list({ ...(operation !== undefined && { operation }), ...(pool !== undefined && { pool }) });
    }),
    route('DELETE', 'requests', () => requests.clear()),

    route('POST', 'clock', (input) => {
      clock.advance(input.optionalNumber('advance') ?? 0);
      return { now: clock.now() };
    }),
    route('POST', 'reset', () => admin.reset()),
  ];
}

function route(method: Route['method'], name: string, handle: Handler): Route {
  return {
    method,
    path: `/_foyer/${name}`,
    async handle(request) {
      return json((await answer(handle, await read(request), request)) ?? {});
    },
  };
}

/** What the sandbox refuses is the caller's mistake. */
async function answer(handle: Handler, input: Input, request: SandboxRequest): Promise<unknown> {
  try {
    return await handle(input, request);
  } catch (cause) {
    if (cause instanceof ServiceError || !(cause instanceof Error) || !cause.message.startsWith('[foyer]')) throw cause;
    throw new ServiceError('BadRequest', cause.message);
  }
}

async function read(request: SandboxRequest): Promise<Input> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return new Input(Object.fromEntries(request.url.searchParams));
  }
  const text = (await request.body()).toString('utf8');
  if (text === '') return new Input({});
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return new Input(value);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new ServiceError('BadRequest', 'The body is not a JSON object.');
}

function json(value: unknown): SandboxReply {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
