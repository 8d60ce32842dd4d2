import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';
import { expect, test, vi } from 'vitest';
import { signInAs, useDataSandbox } from '../testing/data-client.ts';

const schema = a.schema({
  Blog: a
    .model({
      title: a.string().required(),
      slug: a.string().required(),
      content: a.string(),
      publishedAt: a.datetime(),
      authorId: a.string(),
      tags: a.string().array(),
      comments: a.hasMany('Comment', 'blogId'),
    })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read']), allow.guest().to(['read'])]),
  Comment: a
    .model({ content: a.string().required(), blogId: a.id().required(), blog: a.belongsTo('Blog', 'blogId') })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),
});
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});

function acknowledgements(count: number): Promise<void> {
  let left = count;
  return new Promise((resolve) => {
    const stop = Hub.listen('api', ({ payload }) => {
      if (payload.event !== 'Subscription ack') return;
      left -= 1;
      if (left > 0) return;
      stop();
      resolve();
    });
  });
}

test('a row is created, read, listed, changed and deleted', async () => {
  const sub = await signInAs(running.sandbox, 'ada');
  const { models } = generateClient<Schema>();
  const created = await models.Blog.create({ title: 'First', slug: 'first', tags: ['a', 'b'] });
  expect(created.errors).toBeUndefined();
  expect(created.data).toMatchObject({ title: 'First', content: null, tags: ['a', 'b'], owner: expect.stringContaining(`${sub}::`) });
  const id = created.data?.id ?? '';
  expect((await models.Blog.get({ id })).data).toMatchObject({ slug: 'first' });
  expect((await models.Blog.list()).data).toHaveLength(1);
  expect((await models.Blog.update({ id, content: 'Hello' })).data).toMatchObject({ title: 'First', content: 'Hello' });
  expect((await models.Blog.delete({ id })).data).toMatchObject({ id, content: 'Hello' });
  expect((await models.Blog.get({ id })).data).toBeNull();
  expect(running.sandbox.requests.list({ operation: 'createBlog' })).toMatchObject([{ status: 200, pool: 'main' }]);
});

test('comments come with their blog, and lead back to it', async () => {
  await signInAs(running.sandbox, 'ada');
  const { models } = generateClient<Schema>();
  const { data: blog } = await models.Blog.create({ title: 'With comments', slug: 'with-comments' });
  const blogId = blog?.id ?? '';
  await models.Comment.create({ content: 'One', blogId });
  await models.Comment.create({ content: 'Two', blogId });
  const { data } = await models.Blog.get({ id: blogId }, { selectionSet: ['title', 'comments.content'] });
  expect(data).toEqual({
    title: 'With comments',
    comments: [{ content: 'One' }, { content: 'Two' }],
  });
  const lazy = await (await models.Blog.get({ id: blogId })).data?.comments();
  expect(lazy?.data.map(({ content }) => content)).toEqual(['One', 'Two']);
  expect((await lazy?.data[0]?.blog())?.data).toMatchObject({ slug: 'with-comments' });
});

test('subscribers hear what happens, with the fields that the mutation asked for', async () => {
  await signInAs(running.sandbox, 'ada');
  const client = generateClient<Schema>();
  const heard: unknown[] = [];
  const ready = acknowledgements(3);
  const subscriptions = [
    client.models.Blog.onCreate().subscribe((row) => heard.push(['created', row.title, row.slug])),
    client.models.Blog.onUpdate().subscribe((row) => heard.push(['updated', row?.title])),
    client.models.Blog.onDelete().subscribe((row) => heard.push(['deleted', row.title])),
  ];
  await ready;
  const { data } = await client.models.Blog.create({ title: 'Heard', slug: 'heard', content: 'x' });
  const id = data?.id ?? '';
  await client.models.Blog.update({ id, title: 'Heard again' });
  await client.models.Blog.delete({ id });
  await vi.waitFor(() => expect(heard).toEqual([['created', 'Heard', 'heard'], ['updated', 'Heard again'], ['deleted', 'Heard again']]));
  for (const subscription of subscriptions) subscription.unsubscribe();
});

test('observeQuery follows the list', async () => {
  await signInAs(running.sandbox, 'ada');
  const client = generateClient<Schema>();
  for (const { id } of (await client.models.Blog.list()).data) await client.models.Blog.delete({ id });
  await client.models.Blog.create({ title: 'Before', slug: 'before' });
  const ready = acknowledgements(3);
  let titles: readonly string[] = [];
  const subscription = client.models.Blog.observeQuery().subscribe(({ items }) => {
    titles = items.map(({ title }) => title);
  });
  await ready;
  await vi.waitFor(() => expect(titles).toEqual(['Before']));
  await client.models.Blog.create({ title: 'After', slug: 'after' });
  await vi.waitFor(() => expect(titles).toEqual(['Before', 'After']));
  subscription.unsubscribe();
});

test('lists and live lists are filtered by a tag, and by a field that is there', async () => {
  await signInAs(running.sandbox, 'ada');
  const client = generateClient<Schema>();
  const publishedAt = '2026-01-01T00:00:00.000Z';
  await client.models.Blog.create({ title: 'Out', slug: 'out', publishedAt, tags: ['aws', 'cloud'] });
  await client.models.Blog.create({ title: 'Draft', slug: 'draft', tags: ['cloud'] });
  const published = await client.models.Blog.list({ filter: { publishedAt: { attributeExists: true } }, limit: 20 });
  expect(published.data.map(({ title }) => title)).toEqual(['Out']);
  const ready = acknowledgements(3);
  let titles: readonly string[] = [];
  const subscription = client.models.Blog.observeQuery({ filter: { tags: { contains: 'aws' } } }).subscribe(({ items }) => {
    titles = items.map(({ title }) => title);
  });
  await ready;
  await vi.waitFor(() => expect(titles).toEqual(['Out']));
  await client.models.Blog.create({ title: 'No clouds', slug: 'no', tags: ['rain'] });
  await client.models.Blog.create({ title: 'Too', slug: 'too', tags: ['aws'] });
  await vi.waitFor(() => expect(titles).toEqual(['Out', 'Too']));
  subscription.unsubscribe();
});

test('guests read by their identity, and not by the API key', async () => {
  await signInAs(running.sandbox, 'ada');
  const { models } = generateClient<Schema>();
  const { data } = await models.Blog.create({ title: 'For all', slug: 'all' });
  const id = data?.id ?? '';
  await signOut();
  expect((await models.Blog.get({ id }, { authMode: 'identityPool' })).data).toMatchObject({ title: 'For all' });
  const byKey = await models.Blog.get({ id }, { authMode: 'apiKey' });
  expect(byKey.data).toBeNull();
  expect(byKey.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test('others read a blog and do not change it', async () => {
  await signInAs(running.sandbox, 'ada');
  const { models } = generateClient<Schema>();
  const { data: blog } = await models.Blog.create({ title: "Ada's", slug: 'adas' });
  const id = blog?.id ?? '';
  await signInAs(running.sandbox, 'grace');
  expect((await models.Blog.get({ id })).data).toMatchObject({ title: "Ada's" });
  const { data, errors } = await models.Blog.delete({ id });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { errorType: 'Unauthorized', message: 'Not Authorized to access deleteBlog on type Mutation', path: ['deleteBlog'] },
  ]);
});
