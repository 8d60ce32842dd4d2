import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { expect, test } from 'vitest';
import { appFolder, authBackend } from '../amplify/app-folder.fixture.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import { poolIds } from '../pool-ids.ts';
import { amplifyOutputs } from './amplify-outputs.ts';
import { writeOutputs } from './write-outputs.ts';

const guide = fileURLToPath(new URL('../../fixtures/guide/amplify', import.meta.url));

async function outputsOf(folder: string) {
  return amplifyOutputs(await loadAmplify(folder, {}), poolIds('inkwell'), 'inkwell');
}

test('the real client reads the outputs of the guide', async () => {
  const outputs = await outputsOf(guide);
  expect(outputs.version).toBe('1.4');
  expect(parseAmplifyConfig(JSON.parse(JSON.stringify(outputs)))).toMatchObject({
    Auth: {
      Cognito: {
        userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
        userPoolClientId: expect.stringMatching(/^[a-z0-9]{26}$/),
        identityPoolId: expect.stringMatching(/^us-east-1:[0-9a-f-]{36}$/),
        allowGuestAccess: true,
        groups: [{ admin: { precedence: 0 } }, { editor: { precedence: 1 } }, { viewer: { precedence: 2 } }],
        mfa: { status: 'optional', smsEnabled: true, totpEnabled: true },
        passwordFormat: { minLength: 8, requireSpecialCharacters: true },
        userAttributes: { email: { required: true } },
        loginWith: {
          email: true,
          phone: false,
          username: false,
          oauth: {
            domain: expect.stringMatching(/\.auth\.us-east-1\.amazoncognito\.com$/),
            providers: ['Google', 'Facebook'],
            redirectSignIn: ['http://localhost:3000/', 'https://yourdomain.com/'],
            responseType: 'code',
          },
        },
      },
    },
    API: {
      GraphQL: {
        endpoint: expect.stringMatching(/^https:\/\/[a-z0-9]{26}\.appsync-api\.us-east-1\.amazonaws\.com\/graphql$/),
        apiKey: expect.stringMatching(/^da2-[a-z0-9]{26}$/),
        defaultAuthMode: 'userPool',
      },
    },
    Storage: {
      S3: {
        bucket: expect.stringMatching(/^foyer-inkwell-myappbucket-[a-z0-9]{12}$/),
        region: 'us-east-1',
        buckets: {
          myAppBucket: {
            paths: {
              'profile-pictures/*': { guest: ['get', 'list'] },
              'profile-pictures/${cognito-identity.amazonaws.com:sub}/*': {
                entityidentity: ['get', 'list', 'write', 'delete'],
              },
            },
          },
        },
      },
    },
  });
});

test('the same folder and name give the same outputs', async () => {
  expect(await outputsOf(guide)).toEqual(await outputsOf(guide));
});

test('passwordless factors and outputs that backend.ts adds are in it', async () => {
  const app = appFolder({
    'amplify/backend.ts': authBackend(
      "{ loginWith: { email: { otpLogin: true }, webAuthn: true }, passwordlessOptions: { preferredChallenge: 'EMAIL_OTP' } }",
      "backend.addOutput({ custom: { team: 'ink' } });",
    ),
  });
  const outputs = await outputsOf(app.amplify);
  app.remove();
  expect(outputs).toMatchObject({
    custom: { team: 'ink' },
    auth: {
      mfa_configuration: 'NONE',
      passwordless: {
        email_otp_enabled: true,
        sms_otp_enabled: false,
        web_authn: { relying_party_id: 'localhost', user_verification: 'preferred' },
        preferred_challenge: 'EMAIL_OTP',
      },
    },
  });
  expect(outputs).not.toHaveProperty('auth.oauth');
});

test('the file is written once for the same outputs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-outputs-'));
  const file = join(folder, 'sub', 'amplify_outputs.json');
  const outputs = await outputsOf(guide);
  expect(writeOutputs(file, outputs)).toBe(true);
  expect(writeOutputs(file, outputs)).toBe(false);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(outputs)));
  rmSync(folder, { recursive: true });
});
