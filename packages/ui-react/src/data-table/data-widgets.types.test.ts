import { a, type ClientSchema } from '@aws-amplify/data-schema';
import type { Row } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { describe, expectTypeOf, it } from 'vitest';
import type { DataFormKit, DataFormProps } from '../data-form/data-form-types.ts';
import type { FieldInputProps } from '../data-form/field-input.ts';
import type { DataFieldOptions } from '../data-form/form-field.ts';
import type { CellProps, DataTableKit, DataTableProps } from './data-table-types.ts';

const schema = a.schema({
  Blog: a.model({
    title: a.string().required(),
    status: a.enum(['DRAFT', 'LIVE']),
    rank: a.integer(),
    comments: a.hasMany('Comment', 'blogId'),
  }),
  Comment: a.model({ content: a.string().required(), blogId: a.id().required(), blog: a.belongsTo('Blog', 'blogId') }),
  Seat: a.model({ row: a.string().required(), place: a.integer().required() }).identifier(['row', 'place']),
});
type Schema = ClientSchema<typeof schema>;
type Table = DataTableProps<Schema, 'Blog'>;
type Form = DataFormProps<Schema, 'Blog'>;
type Named<Options> = NonNullable<Options>;

describe('the types of a table', () => {
  it('know the models', () => {
    expectTypeOf<Parameters<DataTableKit<Schema>['DataTable']>[0]['model']>().toEqualTypeOf<'Blog' | 'Comment' | 'Seat'>();
  });

  it('know the columns, a relation by the field that holds the key', () => {
    type Columns = Named<Table['columns']>[number];
    expectTypeOf<'title' | 'status' | 'createdAt'>().toExtend<Columns>();
    expectTypeOf<'comments'>().not.toExtend<Columns>();
    expectTypeOf<'nothing'>().not.toExtend<Columns>();
    type CommentColumns = Named<DataTableProps<Schema, 'Comment'>['columns']>[number];
    expectTypeOf<'blogId'>().toExtend<CommentColumns>();
    expectTypeOf<'blog'>().not.toExtend<CommentColumns>();
    expectTypeOf<{ column: 'rank'; direction: 'desc' }>().toExtend<Named<Table['sort']>>();
    expectTypeOf<{ column: 'comments'; direction: 'desc' }>().not.toExtend<Named<Table['sort']>>();
  });

  it('know what may be filtered', () => {
    expectTypeOf<{ rank: { gt: number } }>().toExtend<Named<Table['filter']>>();
    expectTypeOf<{ rank: { gt: string } }>().not.toExtend<Named<Table['filter']>>();
  });

  it('give a cell the value of its field, and the row', () => {
    type Cell = Named<Named<Table['cells']>['status']>;
    expectTypeOf<(props: CellProps<'DRAFT' | 'LIVE' | null | undefined>) => null>().toExtend<Cell>();
    expectTypeOf<(props: CellProps<number>) => null>().not.toExtend<Cell>();
    expectTypeOf<'choice'>().toExtend<keyof Named<Table['cellsByKind']>>();
    expectTypeOf<'colour'>().not.toExtend<keyof Named<Table['cellsByKind']>>();
  });

  it('give the row that is opened', () => {
    type Opened = Parameters<Named<Table['onOpen']>>[0];
    expectTypeOf<Opened['title']>().toEqualTypeOf<string>();
  });
});

describe('the types of a form', () => {
  it('know the models and their keys', () => {
    expectTypeOf<Parameters<DataFormKit<Schema>['DataForm']>[0]['model']>().toEqualTypeOf<'Blog' | 'Comment' | 'Seat'>();
    expectTypeOf<string>().toExtend<Named<Form['id']>>();
    expectTypeOf<{ row: string; place: number }>().toExtend<Named<DataFormProps<Schema, 'Seat'>['id']>>();
    expectTypeOf<string>().not.toExtend<Named<DataFormProps<Schema, 'Seat'>['id']>>();
  });

  it('know the fields, their values, and what stands beside what', () => {
    type Rank = Extract<Named<Named<Form['fields']>['rank']>, DataFieldOptions<number | null | undefined>>;
    expectTypeOf<Parameters<Named<Rank['validate']>>[0]>().toEqualTypeOf<number | null | undefined>();
    expectTypeOf<ComponentType<FieldInputProps>>().toExtend<Named<Named<Form['fields']>['title']>>();
    expectTypeOf<'comments'>().toExtend<keyof Named<Form['fields']>>();
    expectTypeOf<'nothing'>().not.toExtend<keyof Named<Form['fields']>>();
    expectTypeOf<['title', ['status', 'rank']]>().toExtend<Named<Form['layout']>>();
    expectTypeOf<['title', 'comments']>().toExtend<Named<Form['layout']>>();
    expectTypeOf<['title', ['nothing']]>().not.toExtend<Named<Form['layout']>>();
  });

  it('know what a new row starts with, and what was written', () => {
    expectTypeOf<{ rank: number }>().toExtend<Named<Form['initialValues']>>();
    expectTypeOf<{ rank: string }>().not.toExtend<Named<Form['initialValues']>>();
    expectTypeOf<Parameters<Named<Form['onSuccess']>>[0]['status']>().toEqualTypeOf<'DRAFT' | 'LIVE' | null | undefined>();
    expectTypeOf<{ rank: string }>().not.toExtend<ReturnType<Named<Form['onSubmit']>>>();
    expectTypeOf<Parameters<Named<Form['onSubmit']>>[0]>().not.toEqualTypeOf<Row>();
  });
});
