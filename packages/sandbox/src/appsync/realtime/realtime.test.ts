import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { generateClient } from 'aws-amplify/data';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { signInAs, until, useDataSandbox } from '../../testing/data-client.ts';

// Signing in takes seconds where every core is busy.

const schema = a.schema({
  Post: a.model({ title: a.string().required(), body: a.string(), rank: a.integer() }).authorization((allow) => [allow.publicApiKey()]),
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner(), allow.publicApiKey().to(['create'])]),
});
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: { readonly onCreatePost: { readonly title: string } | null }; readonly errors?: unknown };
}

/** A client of the protocol itself. */
class Wire {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
    const header = Buffer.from(JSON.stringify({ host: 'localhost', 'x-api-key': key })).toString('base64url');
    const url = `${running.sandbox.url.replace('http', 'ws')}/graphql/realtime`;
    this.socket = new WebSocket(url, ['graphql-ws', `header-${header}`]);
    this.socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as Frame;
      if (frame.type !== 'ka') this.frames.push(frame);
    });
    this.socket.on('open', () => this.send({ type: 'connection_init' }));
    sockets.push(this.socket);
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  start(id: string, query: string, variables: object = {}): void {
    const extensions = { authorization: { host: 'localhost', 'x-api-key': this.#key } };
    this.send({ id, type: 'start', payload: { data: JSON.stringify({ query, variables }), extensions } });
  }

  /** The frames of a subscription, or of the connection. */
  of(id: string | undefined): readonly Frame[] {
    return this.frames.filter((frame) => frame.id === id);
  }
}

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
  running.sandbox.faults.clear();
});

async function open(): Promise<Wire> {
  const wire = new Wire(running.sandbox.api().apiKey);
  await until(() => expect(wire.of(undefined)).toMatchObject([{ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } }]));
  return wire;
}

async function listening(query = 'subscription { onCreatePost { id title body } }', variables = {}): Promise<Wire> {
  const wire = await open();
  wire.start('1', query, variables);
  await until(() => expect(wire.of('1')).toEqual([{ type: 'start_ack', id: '1' }]));
  return wire;
}

async function post(query: string, variables: object = {}): Promise<{ data: unknown; errors?: unknown }> {
  const { url } = running.sandbox;
  const headers = { 'x-api-key': running.sandbox.api().apiKey };
  const reply = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await reply.json()) as { data: unknown };
}

const create = (title: string, fields = 'id title body') =>
  post(`mutation ($title: String!) { createPost(input: { title: $title, body: "text" }) { ${fields} } }`, { title });

const titles = (wire: Wire) => wire.of('1').flatMap(({ payload }) => payload?.data?.onCreatePost?.title ?? []);

test('what a mutation did not ask for is null to those who listen', async () => {
  const wire = await listening('subscription { onCreatePost { title body } }');
  await create('Short', 'heading: title');
  await until(() => expect(wire.of('1').at(-1)).toEqual({ type: 'data', id: '1', payload: { data: { onCreatePost: { title: 'Short', body: null } } } }));
  await create('Untitled', 'body');
  await until(() => expect(wire.of('1').at(-1)?.payload).toMatchObject({ data: { onCreatePost: null }, errors: [{ path: ['onCreatePost', 'title'] }] }));
});

test('a filter holds back what does not match', async () => {
  const wire = await listening(
    'subscription ($filter: ModelSubscriptionPostFilterInput) { onCreatePost(filter: $filter) { title } }',
    { filter: { or: [{ title: { beginsWith: 'A' } }, { title: { in: ['Zed'] } }] } },
  );
  for (const title of ['Alpha', 'Beta', 'Zed']) await create(title);
  await until(() => expect(titles(wire)).toEqual(['Alpha', 'Zed']));
});

test('a subscription stops, and what makes no sense is refused by name', async () => {
  const wire = await listening();
  wire.send({ type: 'stop', id: '1' });
  await until(() => expect(wire.of('1').at(-1)).toEqual({ type: 'complete', id: '1' }));
  await create('Unheard');
  wire.send({ type: 'stop', id: '1' });
  wire.start('2', 'subscription { onCreateNothing { id } }');
  wire.start('3', 'subscription { onCreateNote { id } }');
  wire.send({ type: 'dance' });
  await until(() => {
    expect(wire.of('1').at(-1)?.payload?.errors).toMatchObject([{ errorType: 'UnknownOperationError' }]);
    expect(wire.of('2')[0]).toMatchObject({ type: 'error', payload: { errors: [{ errorType: 'BadRequestException' }] } });
    expect(wire.of('3')[0]).toMatchObject({ type: 'error', payload: { errors: [{ errorType: 'Unauthorized' }] } });
    expect(wire.of(undefined).at(-1)?.payload?.errors).toMatchObject([{ errorType: 'UnsupportedOperation' }]);
  });
  expect(titles(wire)).toEqual([]);
});

test('a connection holds a hundred subscriptions', async () => {
  const wire = await open();
  for (let count = 1; count <= 101; count += 1) wire.start(String(count), 'subscription { onCreatePost { id } }');
  await until(() => expect(wire.frames).toHaveLength(102));
  expect(wire.frames.filter(({ type }) => type === 'start_ack')).toHaveLength(100);
  expect(wire.frames.filter(({ type }) => type === 'error')).toMatchObject([{ id: '101', payload: { errors: { errorType: 'MaxSubscriptionsReachedError' } } }]);
});

test('a connection is kept alive once a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const wire = await open();
  const heard: string[] = [];
  wire.socket.on('message', (data: Buffer) => heard.push(data.toString()));
  vi.advanceTimersByTime(120_000);
  await until(() => expect(heard).toEqual(['{"type":"ka"}', '{"type":"ka"}']));
  vi.useRealTimers();
});

test('a client that does not begin is sent away after 15 seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const wire = new Wire(running.sandbox.api().apiKey);
  wire.socket.removeAllListeners('open');
  const code = new Promise((resolve) => wire.socket.once('close', resolve));
  await new Promise((resolve) => wire.socket.once('open', resolve));
  vi.advanceTimersByTime(14_999);
  expect(wire.socket.readyState).toBe(WebSocket.OPEN);
  vi.advanceTimersByTime(1);
  expect(await code).toBe(1008);
  vi.useRealTimers();
});

test('a connection ends after a day', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const wire = await open();
  const code = new Promise((resolve) => wire.socket.once('close', resolve));
  running.sandbox.clock.advance(86_399 - 60);
  vi.advanceTimersByTime(60_000);
  expect(wire.socket.readyState).toBe(WebSocket.OPEN);
  running.sandbox.clock.advance(61);
  vi.advanceTimersByTime(60_000);
  expect(await code).toBe(1000);
  vi.useRealTimers();
});

test('what is too large is not sent, and a client that sends it loses the connection', async () => {
  const wire = await listening();
  await create('Large'.padEnd(250_000, '.'));
  await create('Small');
  await until(() => expect(titles(wire)).toEqual(['Small']));
  const code = new Promise((resolve) => wire.socket.once('close', resolve));
  wire.start('2', `subscription { onCreatePost { id } } # ${'.'.repeat(250_000)}`);
  expect(await code).toBe(1009);
});

test('nothing is started before the handshake', async () => {
  const wire = new Wire(running.sandbox.api().apiKey);
  wire.socket.removeAllListeners('open');
  wire.socket.once('open', () => wire.start('1', 'subscription { onCreatePost { id } }'));
  await until(() => expect(wire.frames).toMatchObject([{ type: 'error', payload: { errors: [{ errorType: 'UnsupportedOperation' }] } }]));
});

test('a wrong key ends the handshake', async () => {
  const wire = new Wire('da2-wrong');
  await until(() => expect(wire.of(undefined)).toMatchObject([{ type: 'connection_error', payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] } }]));
  await until(() => expect(wire.socket.readyState).toBe(WebSocket.CLOSED));
});

test.each([
  ['event-lost', ['B', 'C']],
  ['event-repeated', ['A', 'A', 'B', 'C']],
  ['event-swapped', ['B', 'A', 'C']],
] as const)('%s', async (kind, expected) => {
  const wire = await listening();
  running.sandbox.faults.add({ kind, operations: ['onCreatePost'], times: 1 });
  for (const title of ['A', 'B', 'C']) await create(title);
  await until(() => expect(titles(wire)).toEqual(expected));
});

test('an event comes late, or takes the connection with it', async () => {
  const wire = await listening();
  running.sandbox.faults.add({ kind: 'event-late', milliseconds: 3000, times: 1 });
  for (const title of ['A', 'B']) await create(title);
  await until(() => expect(titles(wire)).toEqual(['B', 'A']));
  running.sandbox.faults.add({ kind: 'event-dropped', times: 1 });
  await create('C');
  await until(() => expect(wire.socket.readyState).toBe(WebSocket.CLOSED));
});

test('acknowledgements come late, or are refused without saying whose, and connections are dropped', async () => {
  const { faults } = running.sandbox;
  const wire = await open();
  const begun = performance.now();
  faults.add({ kind: 'latency', milliseconds: 80, operations: ['onCreatePost'], times: 1 });
  wire.start('1', 'subscription { onCreatePost { id } }');
  await until(() => expect(wire.of('1')).toMatchObject([{ type: 'start_ack' }]));
  expect(performance.now() - begun).toBeGreaterThan(75);
  faults.add({ kind: 'error', name: 'LimitExceededError', operations: ['onCreatePost'], times: 1 });
  wire.start('2', 'subscription { onCreatePost { id } }');
  await until(() => expect(wire.of(undefined).at(-1)).toMatchObject({ type: 'error', payload: { errors: { errorType: 'LimitExceededError' } } }));
  expect(wire.of('2')).toEqual([]);
  running.sandbox.api().dropConnections();
  await until(() => expect(wire.socket.readyState).toBe(WebSocket.CLOSED));
});

test('a subscription that is stopped while it opens never hears anything', async () => {
  const wire = await open();
  running.sandbox.faults.add({ kind: 'latency', milliseconds: 80, operations: ['onCreatePost'], times: 1 });
  wire.start('1', 'subscription { onCreatePost { id title } }');
  wire.send({ type: 'stop', id: '1' });
  await until(() => expect(wire.of('1')).toEqual([{ type: 'complete', id: '1' }]));
  await until(() => expect(running.sandbox.requests.list({ operation: 'onCreatePost' }).at(-1)?.status).toBe(200));
  wire.start('2', 'subscription { onCreatePost { id title } }');
  await until(() => expect(wire.of('2')).toMatchObject([{ type: 'start_ack' }]));
  await create('Unheard');
  await until(() => expect(wire.of('2').at(-1)).toMatchObject({ type: 'data' }));
  expect(wire.of('1')).toEqual([{ type: 'complete', id: '1' }]);
});

test('requests are throttled, fail, and are lost, each by the field that they ask for', async () => {
  const { faults } = running.sandbox;
  faults.add({ kind: 'throttle', operations: ['createPost'], times: 1 });
  expect(await create('Throttled')).toEqual({ errors: [{ errorType: 'TooManyRequestsException', message: 'Rate exceeded' }] });
  faults.add({ kind: 'error', name: 'UnauthorizedException', message: 'Token has expired.', operations: ['createPost'], times: 1 });
  expect(await create('Expired')).toEqual({ errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] });
  faults.add({ kind: 'drop', when: 'after', operations: ['createPost'], times: 1 });
  await expect(create('Lost answer')).rejects.toThrow();
  expect(running.sandbox.api().rows('Post').at(-1)).toMatchObject({ title: 'Lost answer' });
});

test('who owns rows hears of them alone', async () => {
  await signInAs(running.sandbox, 'ada');
  const client = generateClient<Schema>();
  const heard: (string | null)[] = [];
  const subscription = client.models.Note.onCreate().subscribe((note) => heard.push(note.text));
  await until(() => expect(running.sandbox.requests.list({ operation: 'onCreateNote' }).at(-1)).toMatchObject({ status: 200 }));
  await post('mutation { createNote(input: { text: "nobody\'s" }) { id text owner } }');
  await client.models.Note.create({ text: "Ada's" });
  await until(() => expect(heard).toEqual(["Ada's"]));
  subscription.unsubscribe();
});

test('the hosts of AWS lead here, as the development shim asks for them', async () => {
  const { host } = new URL(running.sandbox.api().url);
  const reply = await fetch(`${running.sandbox.url}/_aws/${host}/graphql`, {
    method: 'POST',
    headers: { 'x-api-key': running.sandbox.api().apiKey },
    body: JSON.stringify({ query: '{ listPosts(limit: 1) { nextToken } }' }),
  });
  expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  expect(await reply.json()).toMatchObject({ data: { listPosts: {} } });
  const header = Buffer.from(JSON.stringify({ host, 'x-api-key': running.sandbox.api().apiKey })).toString('base64url');
  const realtime = `${running.sandbox.url.replace('http', 'ws')}/_aws/${host.replace('appsync-api', 'appsync-realtime-api')}/graphql`;
  const socket = new WebSocket(realtime, ['graphql-ws', `header-${header}`]);
  sockets.push(socket);
  const first = new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));
  socket.once('open', () => socket.send('{"type":"connection_init"}'));
  expect(await first).toMatchObject({ type: 'connection_ack' });
});
