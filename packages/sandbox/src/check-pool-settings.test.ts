import { expect, test } from 'vitest';
import { poolSettings, type PoolSettingsInput } from './pool-settings.ts';

/** As a test in JavaScript would write them. */
const settings = (text: string): PoolSettingsInput => JSON.parse(text);

test.each([
  ['{ "mfa": { "mode": "ON" } }', '[foyer] The setting mfa.mode of a pool takes OFF, OPTIONAL, REQUIRED, and was given "ON".'],
  ['{ "authFlows": ["USER_SRP_AUTH", "ALLOW_USER_AUTH"] }', '[foyer] The setting authFlows of a pool takes USER_SRP_AUTH, USER_PASSWORD_AUTH, USER_AUTH, CUSTOM_AUTH, REFRESH_TOKEN_AUTH, and was given "ALLOW_USER_AUTH".'],
  ['{ "usernameAttributes": "email" }', '[foyer] The setting usernameAttributes of a pool takes a list, and was given "email".'],
  ['{ "limits": { "messages": "5" } }', '[foyer] The setting limits.messages of a pool takes a number, and was given "5".'],
  ['{ "passwordPolicy": { "minimumLength": 12 } }', '[foyer] A pool has no setting passwordPolicy.minimumLength, so it would do nothing: passwordPolicy has minLength, '],
  ['{ "multifactor": {} }', '[foyer] A pool has no setting multifactor, so it would do nothing: it has usernameAttributes, '],
  ['{ "oauth": { "callbackURLs": [] } }', '[foyer] A pool has no setting oauth.callbackURLs, so it would do nothing: oauth has domain, callbackUrls, '],
  ['{ "attributes": { "custom:team": { "requird": true } } }', '[foyer] A pool has no setting attributes.custom:team.requird, so it would do nothing: attributes.custom:team has required, mutable.'],
])('%s is refused in a sentence', (text, sentence) => {
  expect(() => poolSettings(settings(text))).toThrow(sentence);
});

test('what a pool knows is taken', () => {
  const given: PoolSettingsInput = {
    usernameAttributes: [], aliasAttributes: ['preferred_username'], attributes: { 'custom:team': { mutable: false }, name: {} },
    mfa: { mode: 'REQUIRED', methods: ['TOTP'], smsMessage: undefined }, oauth: { callbackUrls: ['http://localhost/'], providers: [] },
    triggers: { preSignUp: (event) => event }, devices: undefined,
  };
  expect(poolSettings(given)).toMatchObject({ mfa: { mode: 'REQUIRED' }, usernameAttributes: [] });
});
