import { describe, expect, it } from 'vitest';
import { ApiError } from '../api-error.ts';
import { toTypedMap } from './typed-value.ts';
import { updateByExpression } from './update-expression.ts';

const row = { id: '1', likes: 2, comments: ['a', 'b', 'c'], place: { city: 'Ghent', streets: [{ name: 'Korenlei' }] }, tags: ['x', 'y'] };
const update = (expression: string, values: object = {}, expressionNames: Readonly<Record<string, string>> = {}) =>
  updateByExpression(row, { expression, expressionNames, expressionValues: { ...toTypedMap({ ...values }), ':set': { SS: ['y', 'z'] }, ':numbers': { NS: ['1', '2'] } } });

describe('an update by an expression', () => {
  it.each([
    ['SET comments = list_append(comments, :c)', { comments: ['a', 'b', 'c', 'd'] }],
    ['SET comments = list_append(:c, comments), likes = likes - :n', { comments: ['d', 'a', 'b', 'c'], likes: 1 }],
    ['SET drafts = list_append(if_not_exists(drafts, :none), :c)', { drafts: ['d'] }],
    ['SET likes = if_not_exists(likes, :n)+:n', { likes: 3 }],
    ['SET place.city = :t, #p.streets[0].#n = :t', { place: { city: 'new', streets: [{ name: 'new' }] } }],
    ['SET comments[1] = :t, comments[9] = :t', { comments: ['a', 'new', 'c', 'new'] }],
    ['REMOVE comments[0], comments[1], place.city', { comments: ['c'], place: { streets: [{ name: 'Korenlei' }] } }],
    ['ADD likes :n, tags :set, numbers :numbers', { likes: 3, tags: ['x', 'y', 'z'], numbers: [1, 2] }],
    ['DELETE tags :set', { tags: ['x'] }],
    ['set comments = tags REMOVE tags', { comments: ['x', 'y'], tags: undefined }],
  ])('%s', (expression, changed) => {
    const next = update(expression, { ':c': ['d'], ':none': [], ':n': 1, ':t': 'new' }, { '#p': 'place', '#n': 'name' });
    expect(next).toEqual(expect.objectContaining(Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))));
    expect(Object.keys(changed).filter((field) => field in next)).toEqual(Object.entries(changed).flatMap(([field, value]) => (value === undefined ? [] : field)));
    expect({ ...row, ...next }).toMatchObject({ id: '1' });
  });

  it('takes a set away with its last value', () => {
    expect(updateByExpression(row, { expression: 'DELETE tags :all', expressionValues: { ':all': { SS: ['x', 'y'] } } })).not.toHaveProperty('tags');
  });

  it('leaves the row as it was', () => {
    const before = structuredClone(row);
    update('SET place.city = :t REMOVE comments[0]', { ':t': 'new' });
    expect(row).toEqual(before);
  });

  it.each([
    ['SET', 'Code'],
    ['', 'Code'],
    ['SET title = shout(:t)', 'Code'],
    ['SET title = :missing', 'Code'],
    ['SET #missing = :t', 'Code'],
    ['SET title = :t title', 'Code'],
    ['SET title = :t PUT likes :t', 'Code'],
    ['SET title = nothing', 'DynamoDB:DynamoDbException'],
    ['SET nothing.here = :t', 'DynamoDB:DynamoDbException'],
    ['SET likes = likes + :t', 'DynamoDB:DynamoDbException'],
    ['SET comments = list_append(comments, :t)', 'DynamoDB:DynamoDbException'],
    ['ADD comments :t', 'DynamoDB:DynamoDbException'],
    ['DELETE likes :set', 'DynamoDB:DynamoDbException'],
  ])('refuses "%s"', (expression, errorType) => {
    let refusal: unknown;
    try {
      update(expression, { ':t': 'new' });
    } catch (cause) {
      refusal = cause;
    }
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ errorType });
  });
});
