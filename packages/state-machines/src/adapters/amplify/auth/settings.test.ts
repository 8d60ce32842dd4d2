import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { expect, test, vi } from 'vitest';
import { failureCode, going } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

const outputs = (auth: object): ResourcesConfig =>
  parseAmplifyConfig({
    version: '1.4',
    auth: { aws_region: 'us-east-1', user_pool_id: 'us-east-1_abc', user_pool_client_id: 'client', ...auth },
  });

test('what amplify_outputs.json says of the pool is what the screens are told', () => {
  Amplify.configure(outputs({
    username_attributes: ['email', 'phone_number'],
    standard_required_attributes: ['email', 'given_name'],
    password_policy: { min_length: 10, require_lowercase: true, require_numbers: true },
    passwordless: { email_otp_enabled: true, web_authn: { relying_party_id: 'localhost' }, preferred_challenge: 'EMAIL_OTP' },
    oauth: {
      domain: 'auth.example.com', identity_providers: ['GOOGLE', 'SIGN_IN_WITH_APPLE'], scopes: ['openid'],
      redirect_sign_in_uri: ['http://localhost/'], redirect_sign_out_uri: ['http://localhost/'], response_type: 'code',
    },
  }));
  const auth = createAmplifyAuth();
  expect(auth.settings()).toEqual({
    loginMechanisms: ['email', 'phone_number'],
    signUpAttributes: ['email', 'given_name'],
    passwordPolicy: {
      minLength: 10, requireLowercase: true, requireUppercase: false, requireNumbers: true, requireSpecialCharacters: false,
    },
    socialProviders: ['Google', 'Apple'],
    factors: ['EMAIL_OTP', 'WEB_AUTHN'],
    preferredFactor: 'EMAIL_OTP',
  });
  expect(auth.capabilities).toMatchObject({ redirect: true, passkeyAutofill: false });
});

test('a pool that says little signs people in by name, and asks eight characters of a password', () => {
  Amplify.configure(outputs({}));
  const { loginMechanisms, passwordPolicy, factors, socialProviders } = createAmplifyAuth().settings();
  expect({ loginMechanisms, factors, socialProviders }).toEqual({
    loginMechanisms: ['username'], factors: [], socialProviders: [],
  });
  expect(passwordPolicy.minLength).toBe(8);
  expect(createAmplifyAuth().capabilities.redirect).toBe(false);
});

test('a provider of one\'s own goes by its own name', () => {
  const providers = ['Google' as const, { custom: 'Okta' }];
  const oauth = { domain: 'd', scopes: [], redirectSignIn: [], redirectSignOut: [], responseType: 'code' as const, providers };
  Amplify.configure({ Auth: { Cognito: { userPoolId: 'us-east-1_abc', userPoolClientId: 'client', loginWith: { oauth } } } });
  expect(createAmplifyAuth().settings().socialProviders).toEqual(['Google', 'Okta']);
});

test('no provider is offered by the flow that brings tokens in the address, and the developer is told why', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const oauth = {
    domain: 'd', scopes: [], redirectSignIn: ['http://localhost/'], redirectSignOut: [], responseType: 'token' as const, providers: ['Google' as const],
  };
  Amplify.configure({ Auth: { Cognito: { userPoolId: 'us-east-1_abc', userPoolClientId: 'client', loginWith: { oauth } } } });
  const auth = createAmplifyAuth();
  expect(auth.capabilities.redirect).toBe(false);
  expect(await failureCode(auth.signInWithRedirect({ provider: 'Google' }, going()))).toBe('method_unavailable');
  await vi.waitFor(() => expect(warn.mock.calls).toEqual([[expect.stringMatching(/^\[foyer\] No identity provider is offered, .*`responseType: 'code'`\.$/)]]));
});
