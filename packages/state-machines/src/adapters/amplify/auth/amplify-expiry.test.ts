import { fetchAuthSession, getCurrentUser, signIn, signOut } from 'aws-amplify/auth';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDataClient } from '../../../data/data-client.ts';
import type { StoredWrite } from '../../../ports/outbox.ts';
import { deferred } from '../../../testing/deferred.ts';
import { createAmplifyData } from '../data/amplify-data.ts';
import { field, model, TIMES, timedPage, withDataSandbox } from '../data/data-sandbox.fixture.ts';
import { renewSession } from './renew-session.ts';

const schema = `
  type Note @model @auth(rules: [{ allow: owner }]) {
    id: ID! @primaryKey
    text: String!
  }`;
const note = model({
  name: 'Note',
  plural: 'Notes',
  fields: [field('id', 'ID', { isRequired: true }), field('text', 'String', { isRequired: true }), ...TIMES],
  attributes: [{ type: 'auth', properties: { rules: [{ allow: 'owner', provider: 'userPools', ownerField: 'owner' }] } }],
});

const bench = withDataSandbox({ schema, models: [note], defaultMode: 'userPool' });
const username = 'ada@example.com';
const password = 'Analytical-1';

beforeEach(async () => {
  await bench.sandbox.admin.createUser({ username, password });
  await signIn({ username, password });
});
const ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await signOut();
  bench.sandbox.faults.clear();
  bench.sandbox.admin.reset();
});

function open() {
  const kept = new Map<string, StoredWrite>();
  const outbox = {
    put: async (write: StoredWrite) => void kept.set(write.id, write),
    remove: async (id: string) => void kept.delete(id),
    adopt: async () => [],
  };
  const onUnsent = vi.fn();
  const client = createDataClient({ port: createAmplifyData(), page: timedPage, outbox, onUnsent });
  ends.push(client.close);
  return { client, kept, onUnsent };
}

function look(client: ReturnType<typeof open>['client']) {
  const view = client.list({ model: 'Note' });
  ends.push(view.subscribe(() => {}));
  return view.getSnapshot;
}

/** The token of the person has expired by the server's clock, which the client does not know. */
async function expire() {
  await fetchAuthSession();
  bench.sandbox.clock.advance(7200);
}

it('reads and listens with a new token when the server says that the old one has expired', async () => {
  await expire();
  const { client } = open();
  const notes = look(client);
  await expect.poll(() => notes()).toMatchObject({ status: 'live', error: undefined, isEmpty: true });
  await createAmplifyData().write({ model: 'Note', authMode: undefined, kind: 'create', input: { id: '1', text: 'heard' } }, new AbortController().signal);
  await expect.poll(() => notes().items).toMatchObject([{ text: 'heard' }]);
});

it('writes with a new token', async () => {
  const { client } = open();
  await client.write('create', 'Note', { id: '1', text: 'before' });
  await expire();
  expect(await client.write('update', 'Note', { id: '1', text: 'after' })).toMatchObject({ text: 'after' });
});

it('keeps a write, unsent, for its user where there is no new token', async () => {
  const { client, kept, onUnsent } = open();
  await client.write('create', 'Note', { id: '1', text: 'before' });
  await expire();
  bench.sandbox.faults.add({ kind: 'error', name: 'NotAuthorizedException', message: 'Refresh Token has been revoked', operations: ['InitiateAuth', 'GetTokensFromRefreshToken'] });
  await expect(client.write('update', 'Note', { id: '1', text: 'kept' })).rejects.toMatchObject({ code: 'signed_out' });
  expect(onUnsent).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ kind: 'update', input: { id: '1', text: 'kept' } })]);
  expect([...kept.values()]).toMatchObject([{ input: { id: '1', text: 'kept' } }]);
  expect(bench.sandbox.api('main').rows('Note')).toMatchObject([{ text: 'before' }]);
});

it('sends nothing again for who has signed out while a new token was on its way', async () => {
  const port = createAmplifyData();
  const { signal } = new AbortController();
  const session = new AbortController();
  await expire();
  bench.sandbox.faults.add({ kind: 'latency', milliseconds: 500, operations: ['InitiateAuth', 'GetTokensFromRefreshToken'], times: 1 });
  const fetching = vi.spyOn(globalThis, 'fetch');
  const renewals = () => fetching.mock.calls.filter(([, init]) => /InitiateAuth|GetTokensFromRefreshToken/.test(new Headers(init?.headers).get('x-amz-target') ?? ''));
  const writing = port.write({ model: 'Note', authMode: undefined, kind: 'create', input: { id: '1', text: 'late' } }, session.signal);
  await expect.poll(renewals).toHaveLength(1);
  fetching.mockRestore();
  session.abort();
  await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  // Waits for the same token, behind the write.
  expect(await port.list({ model: 'Note', authMode: undefined }, signal)).toMatchObject({ rows: [] });
  expect(await port.list({ model: 'Note', authMode: undefined }, signal)).toMatchObject({ rows: [] });
});

/** The next answer with new tokens is on its way until it is let go. */
function holdRenewal() {
  const { fetch } = globalThis;
  const [asked, arrival] = [deferred<void>(), deferred<void>()];
  let held = 0;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    const isRenewal = /InitiateAuth|GetTokensFromRefreshToken/.test(new Headers(request[1]?.headers).get('x-amz-target') ?? '');
    const answer = await fetch(...request);
    if (isRenewal && (held += 1) === 1) {
      asked.resolve();
      await arrival.promise;
    }
    return answer;
  });
  ends.push(() => spy.mockRestore());
  return { asked: asked.promise, arrives: () => arrival.resolve() };
}

it.for([
  ['is answered while they are in', true],
  ['is not answered before theirs', false],
] as const)('the renewal of who has left is not that of the next, where it %s', async ([, isAnswered]) => {
  const port = createAmplifyData();
  const read = () => port.list({ model: 'Note', authMode: undefined }, new AbortController().signal);
  const next = { username: 'ben@example.com', password };
  await bench.sandbox.admin.createUser(next);
  await expire();
  const renewal = holdRenewal();
  const left = Promise.allSettled([read()]);
  await renewal.asked;
  await signOut();
  await signIn(next);
  const { userId } = await getCurrentUser();
  bench.sandbox.clock.advance(7200);
  const reading = read();
  if (isAnswered) renewal.arrives();
  expect(await reading).toMatchObject({ rows: [] });
  renewal.arrives();
  await left;
  expect(await getCurrentUser()).toMatchObject({ userId });
});

it('renews nothing for what a rule refuses, and once alone for what is refused all the same', async () => {
  const port = createAmplifyData();
  const { signal } = new AbortController();
  const refreshes = () => bench.sandbox.requests.list().filter(({ operation }) => operation === 'GetTokensFromRefreshToken' || operation === 'InitiateAuth').length;
  const list = () => port.list({ model: 'Note', authMode: undefined }, signal);
  const before = refreshes();
  await expect(port.list({ model: 'Note', authMode: 'apiKey' }, signal)).rejects.toMatchObject({ code: 'unauthorized' });
  bench.sandbox.faults.add({ kind: 'error', name: 'Unauthorized', operations: ['listNotes'], times: 1 });
  await expect(list()).rejects.toMatchObject({ code: 'unauthorized' });
  expect(refreshes()).toBe(before);
  bench.sandbox.faults.add({ kind: 'error', name: 'UnauthorizedException', operations: ['listNotes'] });
  await expect(list()).rejects.toMatchObject({ code: 'unauthorized' });
  expect(refreshes()).toBe(before + 1);
  await Promise.all([renewSession('userPool'), renewSession(undefined)]);
  expect(refreshes()).toBe(before + 2);
});
