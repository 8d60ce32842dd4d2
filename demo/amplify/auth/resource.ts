import { defineAuth, secret } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      google: {
        clientId: secret('GOOGLE_CLIENT_ID'),
        clientSecret: secret('GOOGLE_CLIENT_SECRET'),
        scopes: ['email', 'profile', 'openid'],
        attributeMapping: { email: 'email', fullname: 'name' },
      },
      facebook: {
        clientId: secret('FACEBOOK_CLIENT_ID'),
        clientSecret: secret('FACEBOOK_CLIENT_SECRET'),
        scopes: ['email', 'public_profile'],
        attributeMapping: { email: 'email', fullname: 'name' },
      },
      callbackUrls: ['http://localhost:3000/', 'https://yourdomain.com/'],
      logoutUrls: ['http://localhost:3000/', 'https://yourdomain.com/'],
    },
  },
  multifactor: { mode: 'OPTIONAL', totp: true, sms: true },
  userAttributes: { preferredUsername: { mutable: true, required: false } },
  groups: ['admin', 'editor', 'viewer'],
});
