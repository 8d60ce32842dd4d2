import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { describe, expectTypeOf, it } from 'vitest';
import type { DataHooks, LiveRelation } from './hooks-types.ts';
import type { CreateInput, CreateOptions, FilterOf, KeyOf, ListOptions, ModelName, RelatedOf, RelationName, RowOf, Selecting } from './schema-types.ts';

const schema = a.schema({
  Blog: a.model({
    title: a.string().required(),
    slug: a.string().required(),
    content: a.string(),
    publishedAt: a.datetime(),
    status: a.enum(['DRAFT', 'LIVE']),
    rank: a.integer(),
    tags: a.string().array(),
    comments: a.hasMany('Comment', 'blogId'),
  }),
  Comment: a.model({ content: a.string().required(), blogId: a.id().required(), blog: a.belongsTo('Blog', 'blogId') }),
  Seat: a.model({ row: a.string().required(), place: a.integer().required(), taken: a.boolean() }).identifier(['row', 'place']),
  Place: a.customType({ city: a.string() }),
});
type Schema = ClientSchema<typeof schema>;
type Hooks = DataHooks<Schema>;

/** The guide's hook, whole. */
const guide = ({ useLiveList, useCreate, useDelete }: Hooks, slugOf: (title: string) => string) =>
  function usePosts() {
    const { items: posts, status } = useLiveList('Blog', { sort: { publishedAt: 'desc' } });
    const create = useCreate('Blog');
    const deletePost = useDelete('Blog');
    const createPost = (title: string, content: string) =>
      create({ title, content, slug: slugOf(title), publishedAt: new Date().toISOString() });
    return { posts, loading: status === 'loading', createPost, deletePost };
  };

/** What else the guide asks of its posts: those with a tag, those that are published, and one with all its fields. */
const api = ({ useLiveList, useCreate }: Hooks) =>
  function useApi() {
    const create = useCreate('Blog');
    const comment = useCreate('Comment');
    const write = async () => {
      const id = crypto.randomUUID();
      const post = create({ id, title: 'Getting Started', slug: 'gen2', content: 'Full', publishedAt: '2026-01-01T00:00:00Z', tags: ['aws', 'amplify'] });
      const first = comment({ content: 'First', blogId: id }, { after: [{ model: 'Blog', row: { id } }] });
      return Promise.all([post, first]);
    };
    return {
      tagged: useLiveList('Blog', { filter: { tags: { contains: 'aws' } } }).items,
      published: useLiveList('Blog', { filter: { publishedAt: { attributeExists: true } }, limit: 20 }).items,
      write,
    };
  };

describe('the types of the hooks', () => {
  it('know the models', () => {
    expectTypeOf<ModelName<Schema>>().toEqualTypeOf<'Blog' | 'Comment' | 'Seat'>();
  });

  it('know the fields of a row, without what other models hold', () => {
    type Blog = RowOf<Schema, 'Blog'>;
    expectTypeOf<Blog['title']>().toEqualTypeOf<string>();
    expectTypeOf<Blog['content']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Blog['status']>().toEqualTypeOf<'DRAFT' | 'LIVE' | null | undefined>();
    expectTypeOf<Blog>().toHaveProperty('updatedAt');
    expectTypeOf<keyof Blog & 'comments'>().toBeNever();
    expectTypeOf<keyof RowOf<Schema, 'Comment'> & 'blog'>().toBeNever();
  });

  it('know what a filter and an order may say', () => {
    type Options = ListOptions<RowOf<Schema, 'Blog'>>;
    expectTypeOf<{ filter: { title: { beginsWith: 'a' }; or: [{ rank: { gt: 1 } }, { tags: { contains: 'x' } }] } }>().toExtend<Options>();
    expectTypeOf<{ filter: { status: { in: ['DRAFT'] } }; sort: { publishedAt: 'desc' } }>().toExtend<Options>();
    expectTypeOf<{ filter: { title: { eq: 1 } } }>().not.toExtend<Options>();
    expectTypeOf<{ status: { eq: 'GONE' } }>().not.toExtend<FilterOf<RowOf<Schema, 'Blog'>>>();
    expectTypeOf<{ sort: { title: 'up' } }>().not.toExtend<Options>();
    expectTypeOf<{ sort: { tags: 'asc' } }>().not.toExtend<{ sort: Required<NonNullable<Options['sort']>> }>();
  });

  it('know what a write takes', () => {
    expectTypeOf<{ title: string; slug: string }>().toExtend<CreateInput<Schema, 'Blog'>>();
    expectTypeOf<{ title: string }>().not.toExtend<CreateInput<Schema, 'Blog'>>();
    expectTypeOf<string>().toExtend<KeyOf<Schema, 'Blog'>>();
    expectTypeOf<string>().not.toExtend<KeyOf<Schema, 'Seat'>>();
    expectTypeOf<{ row: string; place: number }>().toExtend<KeyOf<Schema, 'Seat'>>();
  });

  it('know what a relation leads to', () => {
    expectTypeOf<RelationName<Schema, 'Blog'>>().toEqualTypeOf<'comments'>();
    expectTypeOf<RelatedOf<Schema, 'Blog', 'comments'>['many']>().toEqualTypeOf<true>();
    expectTypeOf<RelatedOf<Schema, 'Blog', 'comments'>['row']['content']>().toEqualTypeOf<string>();
    expectTypeOf<RelatedOf<Schema, 'Comment', 'blog'>['many']>().toEqualTypeOf<false>();
    expectTypeOf<RelatedOf<Schema, 'Comment', 'blog'>['row']['title']>().toEqualTypeOf<string>();
    expectTypeOf<keyof RelatedOf<Schema, 'Comment', 'blog'>['row'] & 'comments'>().toBeNever();
    expectTypeOf<LiveRelation<RelatedOf<Schema, 'Blog', 'comments'>>>().toHaveProperty('items');
    expectTypeOf<LiveRelation<RelatedOf<Schema, 'Comment', 'blog'>>>().toHaveProperty('row');
  });

  it('know which fields are selected', () => {
    const titles = ({ useLiveList, useLiveRow, useInfiniteList }: Hooks) =>
      function useTitles() {
        return {
          all: useLiveList('Blog').items[0],
          some: useLiveList('Blog', { select: ['id', 'title'], sort: { rank: 'asc' } }).items[0],
          one: useLiveRow('Comment', 'id', { select: ['content'] }).row,
          page: useInfiniteList('Seat', { select: ['taken'] }).items[0],
        };
      };
    type Titles = ReturnType<ReturnType<typeof titles>>;
    expectTypeOf<keyof NonNullable<Titles['all']>>().toEqualTypeOf<keyof RowOf<Schema, 'Blog'>>();
    expectTypeOf<Titles['some']>().toEqualTypeOf<{ readonly id: string; readonly title: string } | undefined>();
    expectTypeOf<Titles['one']>().toEqualTypeOf<{ readonly content: string } | null | undefined>();
    expectTypeOf<Titles['page']>().toEqualTypeOf<{ readonly taken?: boolean | null } | undefined>();
    expectTypeOf<{ select: ['nothing'] }>().not.toExtend<Selecting<keyof RowOf<Schema, 'Blog'>>>();
  });

  it('fit the guide', () => {
    expectTypeOf<ReturnType<ReturnType<typeof guide>>['posts'][number]['title']>().toEqualTypeOf<string>();
    expectTypeOf<ReturnType<ReturnType<typeof guide>>['deletePost']>().toBeCallableWith('id');
    expectTypeOf<ReturnType<ReturnType<typeof api>>['tagged'][number]['tags']>().toEqualTypeOf<RowOf<Schema, 'Blog'>['tags']>();
    expectTypeOf<{ after: [{ model: 'Blog'; row: { id: string } }] }>().toExtend<CreateOptions<Schema>>();
    expectTypeOf<{ after: [{ model: 'Seat'; row: { id: string } }] }>().not.toExtend<CreateOptions<Schema>>();
  });
});
