import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { afterEach, expect, test } from 'vitest';
import { signInAs, useDataSandbox } from '../testing/data-client.ts';

const schema = a.schema({
  Blog: a
    .model({
      title: a.string().required().validate((title) => title.minLength(3, 'A title has three letters or more.')),
      rank: a.integer().default(7),
      place: a.customType({ city: a.string() }),
      comments: a.hasMany('Comment', 'blogId'),
    })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),
  Comment: a
    .model({ content: a.string(), blogId: a.id(), blog: a.belongsTo('Blog', 'blogId') })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),
  Notice: a.model({ text: a.string() }).authorization((allow) => [allow.publicApiKey(), allow.group('editor')]),
  Seat: a
    .model({ row: a.string().required(), number: a.integer().required() })
    .identifier(['row', 'number'])
    .authorization((allow) => allow.authenticated()),
});
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
const seed = (rows: Parameters<ReturnType<typeof running.sandbox.api>['seed']>[0]) => running.sandbox.api().seed(rows);

const createUser = (username: string) => running.sandbox.admin.createUser({ username: `${username}@example.com`, password: 'Analytical-1' });

afterEach(async () => {
  await signOut();
  running.sandbox.admin.reset();
});

const blog = { $by: 'ada@example.com', id: 'b1', title: 'First', place: { city: 'Ghent' }, comments: [{ id: 'c1', content: 'Of ada' }, { $by: 'bo@example.com', id: 'c2', content: 'Of bo' }] };

test('rows are written as the users that they name, with rows of their relations, and are read by the client', async () => {
  const ada = await signInAs(running.sandbox, 'ada');
  await createUser('bo');
  expect(await seed({ Blog: [blog] })).toEqual({ written: 3, known: 0 });
  const { models } = generateClient<Schema>();
  const { data } = await models.Blog.get({ id: 'b1' }, { selectionSet: ['title', 'rank', 'place.*', 'owner', 'comments.*'] });
  expect(data).toMatchObject({ title: 'First', rank: 7, place: { city: 'Ghent' }, owner: expect.stringMatching(`^${ada}::`) });
  const bo = running.sandbox.admin.getUser({ username: 'bo@example.com' }).sub;
  expect(data?.comments.map(({ content, owner }) => [content, owner?.split('::')[0]])).toEqual([['Of ada', ada], ['Of bo', bo]]);
  // Whose rows they are is whose they would be: the other's may not be touched.
  expect((await models.Comment.delete({ id: 'c2' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  expect((await models.Comment.delete({ id: 'c1' })).errors).toBeUndefined();
});

test('what was seeded is not seeded again, also where it was changed or deleted since, until a reset', async () => {
  await signInAs(running.sandbox, 'ada');
  await createUser('bo');
  await seed({ Blog: [blog] });
  const { models } = generateClient<Schema>();
  await models.Blog.update({ id: 'b1', title: 'Changed' });
  await models.Comment.delete({ id: 'c1' });
  expect(await seed({ Blog: [blog, { $by: 'ada@example.com', id: 'b2', title: 'Second' }] })).toEqual({ written: 1, known: 3 });
  expect(running.sandbox.api().rows('Blog')).toMatchObject([{ title: 'Changed' }, { title: 'Second' }]);
  expect(running.sandbox.api().rows('Comment')).toMatchObject([{ id: 'c2' }]);
  running.sandbox.admin.reset();
  expect(running.sandbox.api().rows('Blog')).toEqual([]);
  await createUser('ada');
  await createUser('bo');
  expect(await seed({ Blog: [blog] })).toEqual({ written: 3, known: 0 });
});

test('nothing under a relation is no row, and what is no row is refused by the name of its place', async () => {
  await signInAs(running.sandbox, 'ada');
  const bare = { $by: 'ada@example.com', id: 'b1', title: 'First' };
  expect(await seed({ Blog: [{ ...bare, comments: null }] })).toEqual({ written: 1, known: 0 });
  await expect(seed({ Blog: [{ ...bare, id: 'b2', comments: 'c1' }] })).rejects.toThrow('[foyer] The seed has "c1" under Blog.comments, which leads to rows');
  expect(running.sandbox.api().rows('Blog')).toHaveLength(1);
});

test('the API key writes where no user does, and keys may be of several fields', async () => {
  await createUser('ada');
  expect(await seed({ Notice: [{ id: 'n1', text: 'For all' }], Seat: [{ $by: 'ada@example.com', row: 'A', number: 1 }, { $by: 'ada@example.com', row: 'A', number: 2 }] })).toEqual({ written: 3, known: 0 });
  expect(running.sandbox.api().rows('Seat')).toMatchObject([{ row: 'A', number: 1 }, { row: 'A', number: 2 }]);
});

test.each([
  ['a model that is not there', { Blogs: [{ id: '1' }] }, /rows of Blogs, which is no model: name one of Blog, Comment, Notice, Seat/],
  ['a row without its key', { Blog: [{ $by: 'ada@example.com', title: 'First' }] }, /A row of Blog in the seed has no id, .*give one to \{"title":"First"\}/],
  ['a field that is not there', { Blog: [{ $by: 'ada@example.com', id: '1', titel: 'First' }] }, /row \{"id":"1"\} of Blog was not written.*Field "titel" is not defined by type "CreateBlogInput"/],
  ['a value of another type', { Blog: [{ $by: 'ada@example.com', id: '1', title: 'First', rank: 'high' }] }, /Int cannot represent non-integer value/],
  ['a value that the schema refuses', { Blog: [{ $by: 'ada@example.com', id: '1', title: 'A' }] }, /A title has three letters or more/],
  ['somebody who is no user', { Blog: [{ $by: 'eve', id: '1', title: 'First' }] }, /written by eve, who is no user/],
  ['somebody who may not', { Notice: [{ $by: 'ada@example.com', id: '1', text: 'Mine' }] }, /Not Authorized to access createNotice/],
  ['nobody, where the key may not', { Blog: [{ id: '1', title: 'First' }] }, /Not Authorized to access createBlog/],
])('%s is told, and not written', async (_, rows, words) => {
  await createUser('ada');
  await expect(seed(rows)).rejects.toThrow(words);
  expect(Object.keys(rows).flatMap((model) => running.sandbox.api().rows(model))).toEqual([]);
});
