import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { poolSettings, type PoolSettings } from '../pool-settings.ts';
import { appFolder, authBackend, type AppFolder } from './app-folder.fixture.ts';
import { loadAmplify } from './load-amplify.ts';
import { showPlace } from './place.ts';
import type { AmplifyDefinition } from './definition.ts';

const guide = fileURLToPath(new URL('../../fixtures/guide/amplify', import.meta.url));

const folders: AppFolder[] = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

function app(files: Readonly<Record<string, string>>): AppFolder {
  const folder = appFolder(files);
  folders.push(folder);
  return folder;
}

async function load(backend: string, files: Readonly<Record<string, string>> = {}): Promise<AmplifyDefinition> {
  return loadAmplify(app({ 'amplify/backend.ts': backend, ...files }).amplify, {});
}

async function settings(props: string, after = ''): Promise<PoolSettings> {
  const { auth } = await load(authBackend(props, after));
  return poolSettings(auth?.settings);
}

const warnings = (definition: AmplifyDefinition) =>
  definition.warnings.map(({ text, place }) => `${place ? showPlace(place, `${definition.folder}/..`) : '?'} ${text}`);

describe('the amplify folder of the guide', () => {
  test('gives its user pool', async () => {
    const { auth, warnings: noted } = await loadAmplify(guide, {});
    expect(noted).toEqual([]);
    expect(auth?.settings).toMatchObject({
      usernameAttributes: ['email'],
      mfa: { mode: 'OPTIONAL', methods: ['SMS', 'TOTP'] },
      attributes: { email: { required: true }, preferred_username: { required: false, mutable: true } },
      groups: ['admin', 'editor', 'viewer'],
      oauth: {
        callbackUrls: ['http://localhost:3000/', 'https://yourdomain.com/'],
        providers: [
          { name: 'Google', attributeMapping: { email: 'email', name: 'name' } },
          { name: 'Facebook', attributeMapping: { email: 'email' } },
        ],
      },
    });
  });

  test('keeps its schema whole, as the real builder made it', async () => {
    const { data } = await loadAmplify(guide, {});
    expect(data?.authorizationModes).toEqual({
      defaultAuthorizationMode: 'userPool',
      apiKeyAuthorizationMode: { expiresInDays: 30 },
    });
    const schema = data?.schema;
    if (typeof schema !== 'object' || !('transform' in schema) || typeof schema.transform !== 'function') {
      throw new Error('The schema is not the builder’s own object.');
    }
    expect(schema.transform()).toMatchObject({ schema: expect.stringContaining('@hasMany(references: ["blogId"])') });
  });

  test('gives the access rules of its bucket as a list', async () => {
    const { storage } = await loadAmplify(guide, {});
    expect(storage).toHaveLength(1);
    expect(storage[0]).toMatchObject({
      name: 'myAppBucket',
      access: [
        {
          path: 'profile-pictures/{entity_id}/*',
          rules: [
            { principal: { kind: 'guest' }, actions: ['read'] },
            { principal: { kind: 'entity', entity: 'identity' }, actions: ['read', 'write', 'delete'] },
          ],
        },
        { path: 'private/{entity_id}/*' },
        { path: 'shared/*' },
      ],
    });
  });

  test('gives its function, named after its folder', async () => {
    const { functions } = await loadAmplify(guide, {});
    expect(functions).toMatchObject([{ name: 'myLambda', entry: `${guide}/functions/myLambda/handler.ts` }]);
    expect(functions[0]?.environment.get('GREETING')).toBe('hello');
  });

  test('says which secrets have no value, and takes them from the environment', async () => {
    expect((await loadAmplify(guide, {})).missingSecrets).toContain('GOOGLE_CLIENT_ID');
    const { missingSecrets } = await loadAmplify(guide, { GOOGLE_CLIENT_ID: 'id' });
    expect(missingSecrets).not.toContain('GOOGLE_CLIENT_ID');
  });
});

describe('defineAuth', () => {
  test('phone, and the texts of messages', async () => {
    const pool = await settings(`{
      loginWith: {
        phone: { verificationMessage: (code) => 'Inkwell: ' + code() },
        email: {
          verificationEmailStyle: 'LINK',
          verificationEmailSubject: 'Welcome',
          verificationEmailBody: (link) => 'Hello! ' + link('Start here'),
          userInvitation: { emailBody: (name, code) => name() + ' may use ' + code() },
        },
      },
      multifactor: { mode: 'REQUIRED', sms: { smsMessage: (code) => 'Now type ' + code() } },
    }`);
    expect(pool.usernameAttributes).toEqual(['email', 'phone_number']);
    expect(pool.verification).toMatchObject({ style: 'LINK', emailSubject: 'Welcome' });
    expect(pool.verification.emailBody((text) => `<${text}>`)).toBe('Hello! <Start here>');
    expect(pool.verification.smsMessage(() => '123')).toBe('Inkwell: 123');
    expect(pool.invitation.emailBody(() => 'kit', () => 'secret')).toBe('kit may use secret');
    expect(pool.mfa).toMatchObject({ mode: 'REQUIRED', methods: ['SMS'] });
    expect(pool.mfa.smsMessage(() => '9')).toBe('Now type 9');
  });

  test('passwordless, passkeys, attributes, recovery and senders', async () => {
    const { auth } = await load(authBackend(`{
      loginWith: { email: { otpLogin: true }, webAuthn: { relyingPartyId: 'AUTO', userVerification: 'required' } },
      passwordlessOptions: { preferredChallenge: 'WEB_AUTHN' },
      userAttributes: { fullname: { required: true }, 'custom:team': { dataType: 'String', mutable: false } },
      accountRecovery: 'NONE',
      senders: { email: { fromEmail: 'hello@inkwell.test', fromName: 'Inkwell' } },
    }`));
    const pool = poolSettings(auth?.settings);
    expect(auth?.preferredChallenge).toBe('WEB_AUTHN');
    expect(pool).toMatchObject({
      firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      webAuthn: { relyingPartyId: 'localhost', userVerification: 'required' },
      attributes: { name: { required: true, mutable: true }, 'custom:team': { required: false, mutable: false } },
      accountRecovery: [],
      emailFrom: 'Inkwell <hello@inkwell.test>',
    });
    expect(pool.authFlows).toContain('USER_AUTH');
  });

  test('every kind of external provider', async () => {
    const pool = await settings(`{
      loginWith: {
        email: true,
        externalProviders: {
          domainPrefix: 'inkwell',
          scopes: ['EMAIL', 'COGNITO_ADMIN'],
          loginWithAmazon: { clientId: secret('A'), clientSecret: secret('B') },
          signInWithApple: { clientId: secret('A'), keyId: secret('B'), privateKey: secret('C'), teamId: secret('D') },
          oidc: [{ name: 'Okta', clientId: secret('A'), clientSecret: secret('B'), issuerUrl: 'https://okta.test',
            attributeMapping: { phoneNumber: 'tel', custom: { 'custom:team': 'dept' } } }],
          saml: { name: 'Adfs', metadata: { metadataType: 'URL', metadataContent: 'https://adfs.test' }, identifiers: ['corp'] },
          callbackUrls: ['http://localhost:3000/'],
          logoutUrls: ['http://localhost:3000/bye'],
        },
      },
    }`);
    expect(pool.oauth).toMatchObject({
      domain: 'inkwell.auth.us-east-1.amazoncognito.com',
      scopes: ['email', 'aws.cognito.signin.user.admin'],
      logoutUrls: ['http://localhost:3000/bye'],
      providers: [
        { name: 'LoginWithAmazon', type: 'LoginWithAmazon' },
        { name: 'SignInWithApple', type: 'SignInWithApple' },
        { name: 'Okta', type: 'OIDC', attributeMapping: { email: 'email', phone_number: 'tel', 'custom:team': 'dept' } },
        { name: 'Adfs', type: 'SAML', identifiers: ['corp'] },
      ],
    });
  });

  test('a trigger runs its handler, with its environment and the callback', async () => {
    const { auth } = await load(
      [
        "import { defineAuth, defineBackend, defineFunction, secret } from '@aws-amplify/backend';",
        "const preSignUp = defineFunction({ name: 'gate', entry: './gate.ts', environment: { DOMAIN: 'inkwell.test', KEY: secret('KEY') } });",
        "defineBackend({ preSignUp, auth: defineAuth({ loginWith: { email: true }, triggers: { preSignUp } }) });",
      ].join('\n'),
      {
        'amplify/gate.ts': `import { env } from '$amplify/env/gate';
          export const handler = (event: { userName: string }, _context: object, callback: (error: null, answer: object) => void) =>
            callback(null, { ...event, response: { domain: env.DOMAIN, key: env.KEY } });`,
      },
    );
    const run: ((...given: never[]) => unknown) | undefined = auth?.settings.triggers?.preSignUp;
    const answer = await Reflect.apply(run ?? (() => undefined), undefined, [{ userName: 'kit' }, {}, () => undefined]);
    expect(answer).toMatchObject({ userName: 'kit', response: { domain: 'inkwell.test', key: 'fake-secret-KEY' } });
  });

  test.each([
    ['{ loginWith: {} }', /needs loginWith.email or loginWith.phone/],
    ["{ loginWith: { email: true, externalProviders: { callbackUrls: [], logoutUrls: ['x'] } } }", /needs callbackUrls/],
    ["{ loginWith: { email: { verificationEmailBody: () => 'Hello' } } }", /leaves out the code/],
    ["{ loginWith: { phone: true }, multifactor: { mode: 'OPTIONAL', totp: true } }", /needs sms/],
    ["{ loginWith: { email: true }, passwordlessOptions: { preferredChallenge: 'SMS_OTP' } }", /does not enable/],
  ])('refuses %s, as a deployment does', async (props, message) => {
    await expect(load(authBackend(props))).rejects.toThrow(message);
  });
});

describe('what backend.ts sets on the resources', () => {
  test('becomes the pool’s settings', async () => {
    const pool = await settings(
      '{ loginWith: { email: true } }',
      `
      cfnUserPool.usernameAttributes = undefined;
      cfnUserPool.aliasAttributes = ['email', 'preferred_username'];
      cfnUserPool.policies = { passwordPolicy: { ...cfnUserPool.policies.passwordPolicy, minimumLength: 12, requireSymbols: false } };
      cfnUserPool.deviceConfiguration = { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true };
      cfnUserPool.adminCreateUserConfig.allowAdminCreateUserOnly = true;
      cfnUserPool.mfaConfiguration = 'ON';
      cfnUserPool.enabledMfas = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];
      cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.TemporaryPasswordValidityDays', 3);
      cfnUserPool.addPropertyOverride('UsernameConfiguration', { CaseSensitive: true });
      cfnUserPoolClient.explicitAuthFlows.push('ALLOW_USER_PASSWORD_AUTH');
      cfnUserPoolClient.preventUserExistenceErrors = 'LEGACY';
      cfnUserPoolClient.accessTokenValidity = 5;
      cfnUserPoolClient.tokenValidityUnits = { accessToken: 'minutes' };
      cfnUserPoolClient.refreshTokenValidity = 10;
      cfnUserPoolClient.authSessionValidity = 4;
      cfnUserPoolClient.addPropertyOverride('CallbackURLs', ['http://localhost:5173/']);
      cfnIdentityPool.allowUnauthenticatedIdentities = false;
      `,
    );
    expect(pool).toMatchObject({
      usernameAttributes: [],
      aliasAttributes: ['email', 'preferred_username'],
      usernameCaseSensitive: true,
      selfSignUp: false,
      passwordPolicy: { minLength: 12, requireSymbols: false, requireNumbers: true, temporaryPasswordDays: 3 },
      devices: { tracking: 'OPTIONAL', challengeOnlyNewDevices: true },
      mfa: { mode: 'REQUIRED', methods: ['TOTP', 'EMAIL'] },
      hideUserExistence: false,
      lifetimes: { accessToken: 300, idToken: 3_600, refreshToken: 864_000, authSession: 240 },
      oauth: { callbackUrls: ['http://localhost:5173/'], logoutUrls: [] },
      guests: false,
    });
    expect(pool.authFlows).toEqual(['CUSTOM_AUTH', 'USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH', 'USER_PASSWORD_AUTH']);
  });

  test('is named with its line where it has no effect', async () => {
    const definition = await load(
      authBackend(
        '{ loginWith: { email: true } }',
        [
          "cfnUserPool.deletionProtection = 'ACTIVE';",
          'cfnUserPool.policies = { passwordPolicy: { minimumLength: 9, colour: 1 } };',
          "cfnUserPool.addPropertyOverride('UserPoolAddOns.AdvancedSecurityMode', 'ENFORCED');",
          "backend.auth.resources.userPool.addDomain('own', {});",
          "cfnUserPoolClient.explicitAuthFlows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH'];",
        ].join('\n'),
      ),
    );
    expect(warnings(definition)).toEqual([
      'amplify/backend.ts:5 cfnUserPool.deletionProtection is not supported and has no effect in the sandbox.',
      'amplify/backend.ts:6 cfnUserPool.policies.passwordPolicy.colour is not supported and has no effect in the sandbox.',
      'amplify/backend.ts:7 cfnUserPool.userPoolAddOns.advancedSecurityMode is not supported and has no effect in the sandbox.',
      'amplify/backend.ts:8 auth.resources.userPool.addDomain() is CDK, which the sandbox does not run; it has no effect here.',
      'amplify/backend.ts:2 explicitAuthFlows has ALLOW_ADMIN_USER_PASSWORD_AUTH, which the sandbox does not know.',
    ]);
  });

  test.each([
    ["cfnUserPool.schema = [{ name: 'age', attributeDataType: 'Number' }]", 'The type and limits of the attribute custom:age are not checked by the sandbox; it takes any text.'],
    ["cfnUserPool.accountRecoverySetting = { recoveryMechanisms: [{ name: 'verified_mail', priority: 1 }] }", 'accountRecoverySetting.recoveryMechanisms has verified_mail, which the sandbox does not know.'],
    ["cfnUserPool.webAuthnUserVerification = 'discouraged'", 'webAuthnUserVerification has discouraged, which the sandbox does not know.'],
    ["cfnUserPool.verificationMessageTemplate = { defaultEmailOption: 'LINK' }", 'verificationMessageTemplate.defaultEmailOption has LINK, which the sandbox does not know.'],
    ["cfnUserPoolClient.preventUserExistenceErrors = 'legacy'", 'preventUserExistenceErrors has legacy, which the sandbox does not know.'],
    ["cfnUserPoolClient.refreshTokenRotation = { feature: 'ON' }", 'refreshTokenRotation.feature has ON, which the sandbox does not know.'],
    ["cfnUserPoolClient.tokenValidityUnits = { accessToken: 'Minutes' }", 'tokenValidityUnits.accessToken has Minutes, which the sandbox does not know.'],
    ["cfnUserPoolClient.allowedOAuthFlows = ['client_credentials']", 'allowedOAuthFlows has client_credentials, which the sandbox does not know.'],
  ])('is named where its words are not known: %s', async (line, text) => {
    const definition = await load(authBackend('{ loginWith: { email: true } }', line));
    expect(warnings(definition)).toEqual([`amplify/backend.ts:2 ${text}`]);
  });

  test('is named once, where defineAuth says the same', async () => {
    const props = "{ loginWith: { email: true }, userAttributes: { 'custom:age': { dataType: 'Number', max: 130 }, fullname: { minLen: 2 } } }";
    expect(warnings(await load(authBackend(props)))).toEqual([
      'amplify/backend.ts:2 The type and limits of the attribute custom:age are not checked by the sandbox; it takes any text.',
      'amplify/backend.ts:2 The type and limits of the attribute name are not checked by the sandbox; it takes any text.',
    ]);
  });

  test('may use the CDK, which is not installed', async () => {
    const definition = await load(
      [
        "import { Stack, Duration } from 'aws-cdk-lib';",
        "import * as iam from 'aws-cdk-lib/aws-iam';",
        "import { defineBackend, defineAuth } from '@aws-amplify/backend';",
        'const backend = defineBackend({ auth: defineAuth({ loginWith: { email: true } }) });',
        "class Extra extends Stack {}",
        "const policy = new iam.PolicyStatement({ actions: ['s3:*'], resources: [`${Duration.days(2)}`] });",
        "backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(policy);",
        "backend.createStack('more').addDependency(1);",
        "backend.addOutput({ custom: { team: 'ink' } });",
      ].join('\n'),
    );
    expect(definition.outputs).toEqual([{ custom: { team: 'ink' } }]);
    expect(warnings(definition)).toEqual([
      'amplify/backend.ts:6 aws-cdk-lib.Duration.days() is CDK, which the sandbox does not run; it has no effect here.',
      'amplify/backend.ts:7 auth.resources.authenticatedUserIamRole.addToPrincipalPolicy() is CDK, which the sandbox does not run; it has no effect here.',
      "amplify/backend.ts:8 createStack('more').addDependency() is CDK, which the sandbox does not run; it has no effect here.",
    ]);
  });
});

test('what a bucket gives to a function is named as nothing that runs here, once for each function', async () => {
  const definition = await load([
    "import { defineBackend, defineFunction, defineStorage } from '@aws-amplify/backend';",
    "const resize = defineFunction({ name: 'resize' });",
    'const storage = defineStorage({',
    "  name: 'files',",
    "  access: (allow) => ({ 'a/*': [allow.guest.to(['read']), allow.resource(resize).to(['read'])], 'b/*': [allow.resource(resize).to(['write'])] }),",
    '});',
    'defineBackend({ storage, resize });',
  ].join('\n'), { 'amplify/handler.ts': '' });
  expect(warnings(definition)).toEqual([
    "amplify/backend.ts:3 The storage 'files' gives access to the function resize, and functions have no credentials in the sandbox: they cannot reach a bucket from there.",
  ]);
});

describe('a folder that cannot be read', () => {
  test('a syntax error is named with file and line', async () => {
    const failed = load("import './auth';", { 'amplify/auth.ts': '\nexport const auth: = 3;\n' });
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining('Syntax error'),
      place: { file: expect.stringMatching(/amplify\/auth.ts$/), line: 2 },
    });
  });

  test('an error while it runs is named with file and line', async () => {
    await expect(load("\n\nthrow new Error('no database');")).rejects.toMatchObject({
      message: 'no database',
      place: { line: 3 },
    });
  });

  test.each([
    ['without defineBackend', { 'amplify/backend.ts': 'export {};' }, /does not call defineBackend/],
    ['without backend.ts', { 'amplify/auth.ts': '' }, /no backend.ts/],
    ['that is not there', {}, /There is no folder .*: write backend\.ts in it, or name .*the plugin's option amplify, the command's --amplify/],
  ])('%s', async (_name, files, message) => {
    await expect(loadAmplify(app(files).amplify)).rejects.toThrow(message);
  });

  test('is read anew each time', async () => {
    const folder = app({
      'amplify/backend.ts': "import { auth } from './auth';\nimport { defineBackend } from '@aws-amplify/backend';\ndefineBackend({ auth });",
      'amplify/auth.ts': "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true } });",
    });
    expect((await loadAmplify(folder.amplify)).auth?.settings.usernameAttributes).toEqual(['email']);
    folder.write('amplify/auth.ts', "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { phone: true } });");
    expect((await loadAmplify(folder.amplify)).auth?.settings.usernameAttributes).toEqual(['phone_number']);
  });
});
