import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { generateClient } from 'aws-amplify/data';
import { beforeAll, expect, test } from 'vitest';
import { useDataSandbox } from '../testing/data-client.ts';

const schema = a
  .schema({
    Status: a.enum(['DRAFT', 'LIVE']),
    Place: a.customType({ lat: a.float().required(), names: a.string().array(), kind: a.enum(['HOME', 'WORK']) }),
    Article: a
      .model({
        title: a.string().required().validate((rule) => rule.minLength(3, 'A title has three letters.').maxLength(20)),
        section: a.string().default('news'),
        rank: a.integer().default(3),
        isOpen: a.boolean().default(true),
        status: a.ref('Status'),
        place: a.ref('Place'),
        places: a.ref('Place').array(),
        tags: a.string().array(),
        meta: a.json(),
        at: a.datetime(),
        day: a.date(),
        time: a.time(),
        stamp: a.timestamp(),
        mail: a.email(),
        link: a.url(),
        phone: a.phone(),
        address: a.ipAddress(),
        cover: a.hasOne('Cover', 'articleId'),
      })
      .secondaryIndexes((index) => [
        index('section').sortKeys(['rank']).queryField('articlesBySection'),
        index('status').sortKeys(['section', 'rank']).queryField('articlesByStatus').name('byStatus'),
      ]),
    Cover: a
      .model({ articleId: a.id(), article: a.belongsTo('Article', 'articleId'), file: a.string() })
      .disableOperations(['subscriptions', 'delete']),
    Tenant: a
      .model({ country: a.string().required(), number: a.integer().required(), name: a.string(), users: a.hasMany('Member', ['country', 'number']) })
      .identifier(['country', 'number']),
    Ticket: a.model({ id: a.id().required(), text: a.string() }),
    Member: a.model({ country: a.string(), number: a.integer(), tenant: a.belongsTo('Tenant', ['country', 'number']), name: a.string() }),
  })
  .authorization((allow) => [allow.publicApiKey()]);
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
const models = () => generateClient<Schema>().models;

beforeAll(() => running.sandbox.admin.reset());

test('every kind of value comes back as it went', async () => {
  const given = {
    title: 'Everything',
    status: 'LIVE' as const,
    place: { lat: 1.5, names: ['x'], kind: 'WORK' as const },
    places: [{ lat: 2 }],
    tags: ['a', 'b'],
    meta: JSON.stringify({ deep: [1] }),
    at: '2026-01-02T03:04:05.678Z',
    day: '2026-01-02',
    time: '03:04:05',
    stamp: 1_700_000_000,
    mail: 'ada@example.com',
    link: 'https://example.com/x',
    phone: '+4930123456',
    address: '10.0.0.1',
  };
  const { data, errors } = await models().Article.create(given);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    ...given,
    places: [{ lat: 2, names: null, kind: null }],
    section: 'news',
    rank: 3,
    isOpen: true,
    createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test.each([
  ['at', 'yesterday'], ['day', '2026-02-30'], ['mail', 'nobody'], ['meta', '{'], ['address', '1.2.3'],
])('%s refuses %s', async (field, value) => {
  const { data, errors } = await models().Article.create({ title: 'Refused', [field]: value });
  expect(data).toBeNull();
  expect(errors?.[0]?.message).toContain(value);
});

test('a validation answers with its own words', async () => {
  const { data, errors } = await models().Article.create({ title: 'No' });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message: 'A title has three letters.', errorType: null }]);
  const long = await models().Article.create({ title: 'x'.repeat(21) });
  expect(long.errors?.[0]?.message).toBe('maxLength 20 validation failed for title');
});

test('an index is read in the order of its sort keys', async () => {
  for (const [title, rank] of [['Third', 30], ['First', 10], ['Second', 20]] as const) {
    await models().Article.create({ title, rank, section: 'sport', status: 'DRAFT' });
  }
  const { Article } = models();
  const titles = async (query: Promise<{ data: readonly { title: string }[] }>) => (await query).data.map(({ title }) => title);
  expect(await titles(Article.articlesBySection({ section: 'sport' }))).toEqual(['First', 'Second', 'Third']);
  expect(await titles(Article.articlesBySection({ section: 'sport', rank: { between: [10, 20] } }))).toEqual(['First', 'Second']);
  expect(await titles(Article.articlesBySection({ section: 'sport' }, { sortDirection: 'DESC', limit: 2 }))).toEqual(['Third', 'Second']);
  expect(await titles(Article.articlesByStatus({ status: 'DRAFT', sectionRank: { beginsWith: { section: 'spo' } } }))).toHaveLength(3);
  expect(await titles(Article.articlesByStatus({ status: 'DRAFT', sectionRank: { eq: { section: 'sport', rank: 20 } } }))).toEqual(['Second']);
});

test('a default stands in for null, and a key of an index that is null is not there', async () => {
  const { Article } = models();
  const { data } = await Article.create({ title: 'Of null', rank: null, section: null, isOpen: null });
  expect(data).toMatchObject({ section: 'news', rank: 3, isOpen: true });
  await Article.create({ title: 'Without', status: null });
  const stored = running.sandbox.api().rows('Article').find(({ title }) => title === 'Without');
  expect(stored).toMatchObject({ title: 'Without' });
  expect(stored).not.toHaveProperty('status');
});

test('an index refuses a filter that names one of its keys, as DynamoDB does', async () => {
  const { Article } = models();
  const { errors } = await Article.articlesBySection({ section: 'sport' }, { filter: { or: [{ title: { eq: 'First' } }, { rank: { gt: 1 } }] } });
  expect(errors).toMatchObject([{ errorType: 'DynamoDB:DynamoDbException', message: expect.stringContaining('Primary key attribute: rank') }]);
});

test('an index is read page by page', async () => {
  const { Article } = models();
  const first = await Article.articlesBySection({ section: 'sport' }, { limit: 2 });
  expect(first.data.map(({ title }) => title)).toEqual(['First', 'Second']);
  const second = await Article.articlesBySection({ section: 'sport' }, { limit: 2, nextToken: first.nextToken ?? '' });
  expect(second.data.map(({ title }) => title)).toEqual(['Third']);
  expect(second.nextToken).toBeNull();
});

test('a page is filtered after it is read, so it may be empty and not the last', async () => {
  const { Cover } = models();
  for (const file of ['a', 'b', 'c', 'd']) await Cover.create({ file });
  const first = await Cover.list({ limit: 2, filter: { file: { eq: 'd' } } });
  expect(first.data).toEqual([]);
  expect(first.nextToken).toEqual(expect.any(String));
  const second = await Cover.list({ limit: 2, filter: { file: { eq: 'd' } }, nextToken: first.nextToken ?? '' });
  expect(second.data.map(({ file }) => file)).toEqual(['d']);
  const broken = await Cover.list({ nextToken: 'nothing' });
  expect(broken.errors?.[0]?.message).toBe('Invalid pagination token given.');
});

test('a key of two fields finds, lists, changes and relates', async () => {
  const { Tenant, Member } = models();
  for (const number of [2, 1, 3]) await Tenant.create({ country: 'DE', number, name: `no. ${number}` });
  await Tenant.create({ country: 'FR', number: 1 });
  expect((await Tenant.get({ country: 'DE', number: 2 })).data).toMatchObject({ name: 'no. 2' });
  const listed = await Tenant.list({ country: 'DE', number: { ge: 2 }, sortDirection: 'DESC' });
  expect(listed.data.map(({ number }) => number)).toEqual([3, 2]);
  expect((await Tenant.update({ country: 'DE', number: 2, name: null })).data).toMatchObject({ name: null });
  await Member.create({ country: 'DE', number: 1, name: 'Ada' });
  const { data } = await Tenant.get({ country: 'DE', number: 1 }, { selectionSet: ['users.name'] });
  expect(data).toEqual({ users: [{ name: 'Ada' }] });
  const again = await Tenant.create({ country: 'DE', number: 1 });
  expect(again.errors).toMatchObject([{ errorType: 'DynamoDB:ConditionalCheckFailedException' }]);
});

test('an id that the app declares is made where it is left out', async () => {
  const created = await generateClient<Schema>().graphql({ query: 'mutation { createTicket(input: { text: "New" }) { id text } }' });
  expect(created).toMatchObject({ data: { createTicket: { id: expect.stringMatching(/^[\da-f-]{36}$/), text: 'New' } } });
  expect((await models().Ticket.create({ id: 'mine', text: 'Own' })).data).toMatchObject({ id: 'mine' });
});

test('one row leads to one other', async () => {
  const { Article, Cover } = models();
  const { data: article } = await Article.create({ title: 'Covered' });
  await Cover.create({ articleId: article?.id ?? '', file: 'cover.png' });
  const { data } = await Article.get({ id: article?.id ?? '' }, { selectionSet: ['cover.file'] });
  expect(data).toEqual({ cover: { file: 'cover.png' } });
});

test('what is disabled is not there', () => {
  const { Cover } = models();
  expect(Object.keys(Cover)).not.toContain('delete');
  expect(Object.keys(Cover)).not.toContain('onCreate');
});

test('a change is made under a condition, or not at all', async () => {
  const client = generateClient<Schema>();
  const { data: article } = await client.models.Article.create({ title: 'Version 1' });
  const change = (updatedAt: string) =>
    client.graphql({
      query: `mutation ($input: UpdateArticleInput!, $condition: ModelArticleConditionInput) {
        updateArticle(input: $input, condition: $condition) { id title }
      }`,
      variables: { input: { id: article?.id, title: 'Version 2' }, condition: { updatedAt: { eq: updatedAt } } },
    });
  await expect(change('2020-01-01T00:00:00.000Z')).rejects.toMatchObject({
    errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException', path: ['updateArticle'] }],
  });
  await expect(change(article?.updatedAt ?? '')).resolves.toMatchObject({ data: { updateArticle: { title: 'Version 2' } } });
  const gone = await client.models.Article.update({ id: 'nobody', title: 'Nothing' });
  expect(gone.errors).toMatchObject([{ errorType: 'DynamoDB:ConditionalCheckFailedException' }]);
});

test('a new schema keeps the rows', async () => {
  const { sandbox } = running;
  const rows = sandbox.api().rows('Cover').length;
  expect(rows).toBeGreaterThan(0);
  sandbox.serveApi('main', {
    schema: 'type Cover @model @auth(rules: [{ allow: public }]) { file: String color: String }',
    authorizationModes: { defaultAuthorizationMode: 'apiKey' },
  });
  const { data } = await models().Cover.list({ selectionSet: ['file'] });
  expect(data).toHaveLength(rows);
});
