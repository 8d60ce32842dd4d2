import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'myAppBucket',
  access: (allow) => ({
    'profile-pictures/{entity_id}/*': [
      allow.guest.to(['read']),
      allow.entity('identity').to(['read', 'write', 'delete']),
    ],
    'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])],
    'shared/*': [allow.authenticated.to(['read']), allow.entity('identity').to(['write', 'delete'])],
  }),
});
