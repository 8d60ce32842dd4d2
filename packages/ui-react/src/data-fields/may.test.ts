import type { AccessRule, ModelDescription, Viewer } from '@foyer/state-machines';
import { expect, it } from 'vitest';
import { may } from './may.ts';

const model = (...rules: AccessRule[]): ModelDescription =>
  ({ name: 'Post', plural: 'Posts', key: ['id'], keyIsMade: true, fields: [], relations: [], operations: ['create', 'read', 'update'], rules });
const all = ['create', 'read', 'update', 'delete'] as const;
const ana: Viewer = { id: 'ana-sub', username: 'ana', groups: ['editors'] };
const guest: Viewer = { id: null, username: undefined, groups: [] };

it('lets owners at their own rows', () => {
  const post = model({ allow: 'owner', operations: all, ownerField: 'owner' });
  expect(may('update', post, ana, { owner: 'ana-sub::ana' })).toBe(true);
  expect(may('update', post, ana, { owner: 'ana' })).toBe(true);
  expect(may('update', post, ana, { owner: 'ana-sub-2::bo' })).toBe(false);
  expect(may('update', post, ana, { owner: null })).toBe(false);
  expect(may('create', post, ana, { owner: 'bo' })).toBe(true);
  expect(may('create', post, guest)).toBe(false);
});

it('lets groups at what is theirs', () => {
  expect(may('update', model({ allow: 'groups', operations: all, groups: ['editors'] }), ana)).toBe(true);
  expect(may('update', model({ allow: 'groups', operations: all, groups: ['admins'] }), ana)).toBe(false);
  const named = model({ allow: 'groups', operations: all, groupsField: 'team' });
  expect(may('update', named, ana, { team: ['editors'] })).toBe(true);
  expect(may('update', named, ana, { team: 'admins' })).toBe(false);
});

it('forbids what the backend does not offer, and nothing that it does not know of', () => {
  expect(may('delete', model(), ana)).toBe(false);
  expect(may('update', model(), guest)).toBe(true);
  expect(may('update', model({ allow: 'private', operations: all }), undefined)).toBe(true);
  expect(may('update', model({ allow: 'private', operations: ['read'] }), ana)).toBe(false);
  expect(may('update', model({ allow: 'custom', operations: all }), guest)).toBe(true);
});
