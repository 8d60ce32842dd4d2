import { expect, test } from 'vitest';
import { locationsFor, type Visitor } from './locations-for.ts';

const ME = 'eu-west-1:1234';
const bucket = {
  bucketName: 'files',
  region: 'eu-west-1',
  paths: {
    'public/*': { guest: ['get', 'list'], authenticated: ['read', 'write'] },
    'private/${cognito-identity.amazonaws.com:sub}/*': { entityidentity: ['get', 'list', 'write', 'delete'] },
    'staff/*': { groupsEDITORS: ['get', 'list', 'write'], groupsED: ['get'] },
    'profile/*/*': { guest: ['get', 'list'] },
  },
};
const seenBy = (visitor: Visitor) => Object.fromEntries(locationsFor([bucket], visitor).map(({ prefix, permissions }) => [prefix, permissions.join()]));

test.each<[string, Visitor, Record<string, string>]>([
  ['a guest', { isSignedIn: false, identityId: ME, group: undefined }, { 'public/': 'get,list', 'profile/': 'get,list' }],
  ['a person', { isSignedIn: true, identityId: ME, group: undefined }, { 'public/': 'get,list,write', [`private/${ME}/`]: 'get,list,write,delete' }],
  ['a member of a group', { isSignedIn: true, identityId: ME, group: 'EDITORS' }, { 'public/': 'get,list,write', 'staff/': 'get,list,write' }],
  ['somebody without an identity', { isSignedIn: true, identityId: undefined, group: undefined }, { 'public/': 'get,list,write' }],
])('%s sees what the rules give', (_, visitor, wanted) => {
  expect(seenBy(visitor)).toEqual(wanted);
});

test('each location says where it is', () => {
  expect(locationsFor([bucket], { isSignedIn: false, identityId: undefined, group: undefined })[0]).toEqual({
    id: 'files/public/', bucket: 'files', region: 'eu-west-1', prefix: 'public/', type: 'PREFIX', permissions: ['get', 'list'],
  });
});
