import { generateClient } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';
import { expect, onTestFinished, test } from 'vitest';
import { appFolder } from '../amplify/app-folder.fixture.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import { until, useDataSandbox } from '../testing/data-client.ts';
import { apiSettings } from './api-settings.ts';

// Signing in takes seconds where every core is busy.

const custom = (entry: string) => `a.handler.custom({ dataSource: a.ref('Post'), entry: './${entry}.js' })`;

const SCHEMA = `
import { a } from '@aws-amplify/backend';
export const schema = a.schema({
  Post: a.model({ title: a.string(), topic: a.string(), likes: a.integer() }).secondaryIndexes((index) => [index('topic').sortKeys(['likes']).name('byTopic')]),
  putOnce: a.mutation().arguments({ id: a.id().required(), title: a.string() }).returns(a.ref('Post')).handler(${custom('put-once')}),
  likeBelow: a.mutation().arguments({ id: a.id().required(), most: a.integer() }).returns(a.ref('Post')).handler(${custom('like-below')}),
  importPosts: a.mutation().arguments({ titles: a.string().array() }).returns(a.ref('Post').array()).handler(${custom('import-posts')}),
  postsOf: a.query().arguments({ ids: a.id().array() }).returns(a.ref('Post').array()).handler(${custom('posts-of')}),
  dropPosts: a.mutation().arguments({ ids: a.id().array() }).returns(a.string()).handler(${custom('drop-posts')}),
  swapTitles: a.mutation().arguments({ one: a.id(), other: a.id(), expected: a.string() }).returns(a.string()).handler(${custom('swap-titles')}),
  retitle: a.mutation().arguments({ one: a.id(), other: a.id(), how: a.string() }).returns(a.string()).handler(${custom('retitle')}),
  pageOf: a.query().arguments({ asked: a.json() }).returns(a.ref('Post').array()).handler(${custom('page-of')}),
  best: a.query().arguments({ topic: a.string(), least: a.integer() }).returns(a.ref('Post').array()).handler(${custom('best')}),
  elsewhere: a.query().returns(a.string()).handler(${custom('elsewhere')}),
  now: a.query().returns(a.string()).handler(a.handler.custom({ entry: './now.js' })),
  warned: a.query().returns(a.ref('Message')).handler(a.handler.custom({ entry: './warned.js' })),
  broken: a.query().returns(a.ref('Message')).handler(a.handler.custom({ entry: './broken.js' })),
  close: a.mutation().arguments({ room: a.string() }).returns(a.string()).handler(a.handler.custom({ entry: './close.js' })),
  publish: a.mutation().arguments({ channel: a.string(), text: a.string() }).returns(a.ref('Message')).handler(a.handler.custom({ entry: './publish.js' })),
  Message: a.customType({ channel: a.string(), text: a.string() }),
  receive: a.subscription().for(a.ref('publish')).arguments({ prefix: a.string() }).handler(a.handler.custom({ entry: './receive.js' })),
}).authorization((allow) => [allow.authenticated(), allow.publicApiKey()]);
`;

const TABLE = 'const table = (ctx) => `Post-${ctx.stash.awsAppsyncApiId}-${ctx.stash.amplifyApiEnvironmentName}`;';
const RESULT = 'export const response = (ctx) => (ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result);';

const FILES: Readonly<Record<string, string>> = {
  'put-once': `import { util } from '@aws-appsync/utils';
    import * as ddb from '@aws-appsync/utils/dynamodb';
    export const request = (ctx) => ddb.put({ key: { id: ctx.args.id }, item: { title: ctx.args.title, topic: 'once' }, condition: { id: { attributeExists: false } } });
    ${RESULT}`,
  'like-below': `import { util } from '@aws-appsync/utils';
    export const request = (ctx) => ({
      operation: 'UpdateItem', key: util.dynamodb.toMapValues({ id: ctx.args.id }),
      update: { expression: 'ADD likes :one', expressionValues: { ':one': { N: 1 } } },
      condition: {
        expression: 'attribute_exists(id) AND (NOT attribute_exists(#l) OR #l < :most) AND NOT begins_with(title, :draft) AND topic IN (:a, :b) AND size(title) BETWEEN :low AND :high',
        expressionNames: { '#l': 'likes' },
        expressionValues: util.dynamodb.toMapValues({ ':most': ctx.args.most, ':draft': 'Draft', ':a': 'once', ':b': 'bulk', ':low': 1, ':high': 9 }),
      },
    });
    ${RESULT}`,
  'import-posts': `import { util } from '@aws-appsync/utils';
    ${TABLE}
    export const request = (ctx) => ({
      operation: 'BatchPutItem',
      tables: { [table(ctx)]: ctx.args.titles.map((title, at) => util.dynamodb.toMapValues({ id: 'bulk-' + at, title, topic: 'bulk', likes: at })) },
    });
    export const response = (ctx) => (ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result.data[table(ctx)]);`,
  'posts-of': `import * as ddb from '@aws-appsync/utils/dynamodb';
    ${TABLE}
    export const request = (ctx) => ddb.batchGet({ tables: { [table(ctx)]: { keys: ctx.args.ids.map((id) => ({ id })) } } });
    export const response = (ctx) => ctx.result.data[table(ctx)];`,
  'drop-posts': `import * as ddb from '@aws-appsync/utils/dynamodb';
    ${TABLE}
    export const request = (ctx) => ddb.batchDelete({ tables: { [table(ctx)]: ctx.args.ids.map((id) => ({ id })) } });
    export const response = (ctx) => ctx.result.data[table(ctx)].map(({ id }) => id).join();`,
  'swap-titles': `import { util } from '@aws-appsync/utils';
    import * as ddb from '@aws-appsync/utils/dynamodb';
    ${TABLE}
    export const request = (ctx) => ddb.transactWrite({ items: [
      { updateItem: { table: table(ctx), key: { id: ctx.args.one }, update: { title: 'swapped' }, condition: { title: { eq: ctx.args.expected } } } },
      { deleteItem: { table: table(ctx), key: { id: ctx.args.other } } },
    ] });
    export const response = (ctx) => (ctx.error ? util.error(ctx.error.message, ctx.error.type) : ctx.result.keys.map(({ id }) => id).join());`,
  retitle: `import { util } from '@aws-appsync/utils';
    ${TABLE}
    // No file here is called util/odd.js, and util.odd() is no call.
    export const request = (ctx) => ({
      operation: 'TransactWriteItems',
      transactItems: [[ctx.args.one, 'SET title = :t'], [ctx.args.other, ctx.args.how]].map(([id, expression]) => (
        { table: table(ctx), operation: 'UpdateItem', key: util.dynamodb.toMapValues({ id }), update: { expression, expressionValues: { ':t': { S: 'new' } } } }
      )),
    });
    ${RESULT.replace('ctx.result)', "'done')")}`,
  'page-of': `import { util } from '@aws-appsync/utils';
    export const request = (ctx) => (typeof ctx.args.asked === 'string' ? JSON.parse(ctx.args.asked) : ctx.args.asked);
    ${RESULT.replace('ctx.result)', 'ctx.result.items)')}`,
  best: `import { util } from '@aws-appsync/utils';
    export const request = (ctx) => ({
      operation: 'Query', index: 'byTopic', scanIndexForward: false,
      query: { expression: '#t = :t', expressionNames: { '#t': 'topic' }, expressionValues: { ':t': { S: ctx.args.topic } } },
      filter: JSON.parse(util.transform.toDynamoDBFilterExpression({ likes: { ge: ctx.args.least }, or: [{ title: { beginsWith: 'B' } }, { title: { eq: 'C' } }] })),
    });
    export const response = (ctx) => ctx.result.items;`,
  elsewhere: `import { util } from '@aws-appsync/utils';
    export const request = () => ({ operation: 'BatchGetItem', tables: { 'Other-1-NONE': { keys: [{ id: { S: '1' } }] } } });
    ${RESULT}`,
  now: `import { util } from '@aws-appsync/utils';
    export const request = () => ({ payload: [util.time.nowISO8601(), util.time.nowEpochMilliSeconds(), util.time.nowEpochSeconds()].join() });
    export const response = (ctx) => ctx.result;`,
  warned: `import { util } from '@aws-appsync/utils';
    export const request = () => ({ payload: { channel: 'news', text: 'There' } });
    export const response = (ctx) => {
      util.appendError('Half of it', 'Partly', { channel: 'lost', text: 'Not asked for' }, { left: 3 });
      util.appendError('And this');
      return ctx.result;
    };`,
  broken: `import { util } from '@aws-appsync/utils';
    export const request = () => util.error('No', 'Broken', { text: 'As far as it came' }, { left: 3 });
    export const response = () => null;`,
  close: `import { extensions } from '@aws-appsync/utils';
    export const request = (ctx) => ({ payload: ctx.args.room });
    export const response = (ctx) => {
      extensions.invalidateSubscriptions({ subscriptionField: 'receive', payload: { room: ctx.args.room } });
      return ctx.result;
    };`,
  publish: `export const request = (ctx) => ({ payload: ctx.args });
    export const response = (ctx) => ctx.result;`,
  receive: `import { extensions, util } from '@aws-appsync/utils';
    export const request = (ctx) => {
      if (ctx.args.prefix === 'private' || ctx.args.prefix?.startsWith('until-') && util.time.nowEpochSeconds() > Number(ctx.args.prefix.slice(6))) util.unauthorized();
      extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter({ room: { eq: ctx.args.prefix ?? 'any' } }));
      return { payload: null };
    };
    export const response = (ctx) => {
      if (ctx.args.prefix) {
        const asked = { channel: { beginsWith: ctx.args.prefix }, or: [{ text: { contains: 'all' } }, { text: { contains: ctx.identity?.username ?? 'nobody' } }] };
        extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(asked));
      }
      return null;
    };`,
};

const running = useDataSandbox(async () => {
  const app = appFolder({
    'amplify/backend.ts': [
      "import { defineBackend, defineData } from '@aws-amplify/backend';",
      "import { schema } from './data/schema';",
      'defineBackend({ data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: \'apiKey\' } }) });',
    ].join('\n'),
    'amplify/data/schema.ts': SCHEMA,
    ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`amplify/data/${name}.js`, text])),
  });
  const definition = await loadAmplify(app.amplify, {});
  expect(definition.warnings).toEqual([]);
  return apiSettings(definition) ?? { schema: '' };
});

const client = () => generateClient<Record<never, never>>();
async function ask(query: string): Promise<unknown> {
  try {
    const answer = await client().graphql({ query });
    return 'data' in answer ? answer.data : answer;
  } catch (cause) {
    return cause;
  }
}
const refused = (errorType: string) => ({ errors: [{ errorType }] });

test('a handler writes under a condition, in either language', async () => {
  expect(await ask('mutation { putOnce(id: "1", title: "One") { title } }')).toEqual({ putOnce: { title: 'One' } });
  expect(await ask('mutation { putOnce(id: "1", title: "Two") { title } }')).toMatchObject(refused('DynamoDB:ConditionalCheckFailedException'));
  expect(await ask('mutation { likeBelow(id: "1", most: 1) { title likes } }')).toEqual({ likeBelow: { title: 'One', likes: 1 } });
  expect(await ask('mutation { likeBelow(id: "1", most: 1) { likes } }')).toMatchObject(refused('DynamoDB:ConditionalCheckFailedException'));
  expect(await ask('mutation { likeBelow(id: "none", most: 1) { likes } }')).toMatchObject(refused('DynamoDB:ConditionalCheckFailedException'));
  expect(running.sandbox.api().rows('Post')).toMatchObject([{ id: '1', title: 'One', likes: 1 }]);
});

test('a handler writes, reads and deletes many rows at once, of its own table alone', async () => {
  expect(await ask('mutation { importPosts(titles: ["A", "B", "C", "Bb"]) { id } }')).toEqual({
    importPosts: [{ id: 'bulk-0' }, { id: 'bulk-1' }, { id: 'bulk-2' }, { id: 'bulk-3' }],
  });
  expect(await ask('{ postsOf(ids: ["bulk-1", "none"]) { title } }')).toEqual({ postsOf: [{ title: 'B' }, null] });
  expect(await ask('{ best(topic: "bulk", least: 1) { title } }')).toEqual({ best: [{ title: 'Bb' }, { title: 'C' }, { title: 'B' }] });
  expect(await ask('{ best(topic: "bulk", least: 3) { title } }')).toEqual({ best: [{ title: 'Bb' }] });
  expect(await ask('mutation { swapTitles(one: "bulk-1", other: "bulk-0", expected: "X") }')).toMatchObject(refused('DynamoDB:TransactionCanceledException'));
  expect(await ask('{ postsOf(ids: ["bulk-1", "bulk-0"]) { title } }')).toEqual({ postsOf: [{ title: 'B' }, { title: 'A' }] });
  expect(await ask('mutation { swapTitles(one: "bulk-1", other: "bulk-0", expected: "B") }')).toEqual({ swapTitles: 'bulk-1,bulk-0' });
  expect(await ask('mutation { dropPosts(ids: ["bulk-2", "bulk-3"]) }')).toEqual({ dropPosts: 'bulk-2,bulk-3' });
  expect(await ask('{ postsOf(ids: ["bulk-0", "bulk-1", "bulk-2"]) { title } }')).toEqual({ postsOf: [null, { title: 'swapped' }, null] });
  expect(await ask('{ elsewhere }')).toMatchObject(refused('DynamoDB:AccessDeniedException'));
  expect(await ask(`mutation { importPosts(titles: [${'"A", '.repeat(26)}]) { id } }`)).toMatchObject(refused('DynamoDB:DynamoDbException'));
});

test('a transaction writes all or nothing, and each row once', async () => {
  await ask('mutation { importPosts(titles: ["A", "B"]) { id } }');
  const titles = () => ask('{ postsOf(ids: ["bulk-0", "bulk-1"]) { title } }');
  expect(await ask('mutation { retitle(one: "bulk-0", other: "bulk-1", how: "SET title") }')).toMatchObject(refused('Code'));
  expect(await titles()).toEqual({ postsOf: [{ title: 'A' }, { title: 'B' }] });
  expect(await ask('mutation { retitle(one: "bulk-0", other: "bulk-0", how: "REMOVE likes") }')).toMatchObject(refused('DynamoDB:DynamoDbException'));
  expect(await titles()).toEqual({ postsOf: [{ title: 'A' }, { title: 'B' }] });
  expect(await ask('mutation { retitle(one: "bulk-0", other: "bulk-1", how: "SET title = :t") }')).toEqual({ retitle: 'done' });
  expect(await titles()).toEqual({ postsOf: [{ title: 'new' }, { title: 'new' }] });
});

test('a handler is told what of a query cannot be', async () => {
  const pageOf = (asked: object) => ask(`{ pageOf(asked: ${JSON.stringify(JSON.stringify(asked))}) { title } }`);
  const why = (message: string) => ({ errors: [{ message: expect.stringContaining(message) }] });
  expect(await pageOf({ operation: 'Scan', index: 'byTopic' })).toMatchObject(why('index'));
  expect(await pageOf({ operation: 'Query', query: { expression: 'likes = :l', expressionValues: { ':l': { N: 1 } } } })).toMatchObject(why('Query condition missed key schema element: id'));
  expect(await pageOf({ operation: 'Scan', nextToken: 'abc' })).toMatchObject(why('nextToken'));
});

function listen(query: string) {
  const heard: unknown[] = [];
  const refusals: unknown[] = [];
  const started = client().graphql({ query });
  if (!('subscribe' in started)) throw new Error('no subscription');
  const subscription = started.subscribe({ next: ({ data }) => heard.push(data), error: (cause) => refusals.push(cause) });
  return { heard, refusals, subscription };
}

test('the handler of a subscription says what is heard, and refuses whom it likes', async () => {
  const isListening = (count: number) => until(() => expect(running.sandbox.requests.list({ operation: 'receive' }).filter(({ status }) => status !== undefined)).toHaveLength(count));
  const news = listen('subscription { receive(prefix: "news") { text } }');
  const everything = listen('subscription { receive { text } }');
  await isListening(2);
  for (const [channel, text] of [['news-1', 'for all'], ['sport', 'for all too'], ['news-2', 'for somebody'], ['news-3', 'once more for all']]) {
    await ask(`mutation { publish(channel: "${channel}", text: "${text}") { channel text } }`);
  }
  await until(() => expect(everything.heard).toHaveLength(4));
  await until(() => expect(news.heard).toEqual([{ receive: { text: 'for all' } }, { receive: { text: 'once more for all' } }]));
  const closed = listen('subscription { receive(prefix: "private") { text } }');
  await until(() => expect(closed.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('Not Authorized') }] }]));
  news.subscription.unsubscribe();
  everything.subscription.unsubscribe();
});

test('a handler tells errors beside its answer, with what it says of them', async () => {
  expect(await ask('{ warned { ...Seen } } fragment Seen on Message { said: text }')).toMatchObject({
    data: { warned: { said: 'There' } },
    errors: [
      { message: 'Half of it', errorType: 'Partly', path: ['warned'], data: { said: 'Not asked for' }, errorInfo: { left: 3 } },
      { message: 'And this', path: ['warned'], data: null, errorInfo: null },
    ],
  });
  expect(await ask('{ broken { channel text } }')).toMatchObject({
    data: { broken: null },
    errors: [{ message: 'No', errorType: 'Broken', data: { channel: null, text: 'As far as it came' }, errorInfo: { left: 3 } }],
  });
});

test('a handler lives in the time of the sandbox', async () => {
  running.sandbox.clock.advance(3600);
  const { now } = await ask('{ now }') as { now: string };
  const [iso = '', milliseconds, seconds] = now.split(',');
  expect(Math.abs(Date.parse(iso) - running.sandbox.clock.now())).toBeLessThan(600_000);
  expect(Date.parse(iso)).toBeGreaterThan(Date.now() + 3_000_000);
  expect(Math.floor(Number(milliseconds) / 1000)).toBe(Number(seconds));
});

test('a mutation puts people out also while they come in', async () => {
  const { faults, requests } = running.sandbox;
  const answered = () => requests.list({ operation: 'receive' }).length;
  const before = answered();
  const states: unknown[] = [];
  onTestFinished(Hub.listen('api', ({ payload }) => void states.push((payload as { data?: { connectionState?: unknown } }).data?.connectionState)));
  faults.add({ kind: 'latency', milliseconds: 2000, operations: ['receive'], times: 1 });
  const guest = listen('subscription { receive(prefix: "late") { text } }');
  await until(() => expect(faults.list()).toEqual([]));
  expect(await ask('mutation { close(room: "late") }')).toEqual({ close: 'late' });
  expect(answered()).toBe(before);
  await until(() => expect(states).toContain('ConnectionDisrupted'));
  guest.subscription.unsubscribe();
});

test('a mutation puts people out of a subscription, who are asked again at the door', async () => {
  const { sandbox } = running;
  const started = () => sandbox.requests.list({ operation: 'receive' }).filter(({ status }) => status !== undefined).length;
  const before = started();
  const room = `until-${Math.floor(sandbox.clock.now() / 1000) + 600}`;
  const guest = listen(`subscription { receive(prefix: "${room}") { text } }`);
  await until(() => expect(started()).toBe(before + 1));
  expect(await ask('mutation { close(room: "another") }')).toEqual({ close: 'another' });
  sandbox.clock.advance(1200);
  expect(guest.refusals).toEqual([]);
  expect(await ask(`mutation { close(room: "${room}") }`)).toEqual({ close: room });
  await until(() => expect(guest.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('Not Authorized') }] }]));
  guest.subscription.unsubscribe();
});
