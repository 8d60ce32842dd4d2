import { createSandbox, type PoolSettingsInput, type Sandbox, type Triggers, type UserStatus } from '@foyer/sandbox';
import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, beforeAll, vi } from 'vitest';
import { describeAuthPort } from '../../contract/auth.contract.ts';
import type { AuthBench, ContractPool, ContractUser } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's, which is what these tests are about.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  vi.useFakeTimers({ toFake: ['Date'] });
  sandbox = await createSandbox({ ephemeral: true, now: () => Date.now() });
});
afterAll(async () => {
  await sandbox.close();
  vi.useRealTimers();
});

describeAuthPort('amplify adapter on the sandbox', {
  // Node has no authenticator, no name for a device, and no second tab.
  can: { passkeys: false, devices: false, tabs: false },
  open: async (pool) => {
    sandbox.pool('main').replaceSettings(poolSettings(pool));
    Amplify.configure(configuration(pool));
    return openBench();
  },
});

function openBench(): AuthBench {
  const { admin, faults, mailbox } = sandbox;
  const faulted = new Set<() => void>();
  return {
    port: createAmplifyAuth(),
    addUser: async ({ status = 'confirmed', ...user }) => void (await admin.createUser({ ...user, status: STATUS[status] })),
    async code(to) {
      const code = mailbox.list({ to })[0]?.code;
      if (code === undefined) throw new Error(`Nothing was sent to ${to}.`);
      return code;
    },
    totpCode: async (username) => admin.totpCode({ username }),
    now: () => Date.now(),
    advance: (seconds) => vi.setSystemTime(Date.now() + seconds * 1000),
    setOffline(offline) {
      for (const mend of faulted) mend();
      faulted.clear();
      if (offline) faulted.add(faults.add({ kind: 'drop', when: 'before' }));
    },
    fail: (code) => void faults.add(code === 'throttled' ? { kind: 'throttle' } : { kind: 'server-error', status: 503 }),
    setLatency: (milliseconds) => void faults.add({ kind: 'latency', milliseconds }),
    revokeSessions: (username) => admin.expireSessions({ username }),
    openTab() {
      throw new Error('Node has no second tab.');
    },
    async close() {
      faults.clear();
      await signOut();
      admin.reset();
    },
  };
}

const STATUS: Readonly<Record<NonNullable<ContractUser['status']>, UserStatus>> = {
  confirmed: 'CONFIRMED',
  unconfirmed: 'UNCONFIRMED',
  'force-change-password': 'FORCE_CHANGE_PASSWORD',
  'reset-required': 'RESET_REQUIRED',
};

function configuration({ loginMechanisms = ['email'], factors = [] }: ContractPool): ResourcesConfig {
  const { userPoolId, clientId, identityPoolId } = sandbox.pool('main');
  return {
    Auth: {
      Cognito: {
        userPoolId,
        userPoolClientId: clientId,
        userPoolEndpoint: sandbox.url,
        identityPoolId,
        identityPoolEndpoint: sandbox.url,
        loginWith: {
          username: loginMechanisms.includes('username'),
          email: loginMechanisms.includes('email'),
          phone: loginMechanisms.includes('phone_number'),
        },
        ...(factors.length > 0 && {
          passwordless: {
            emailOtpEnabled: factors.includes('EMAIL_OTP'),
            smsOtpEnabled: factors.includes('SMS_OTP'),
            ...(factors.includes('WEB_AUTHN') && { webAuthn: { relyingPartyId: 'localhost' } }),
          },
        }),
      },
    },
  };
}

function poolSettings(pool: ContractPool): PoolSettingsInput {
  const { loginMechanisms = ['email'], signUpAttributes = [], factors = [], mfa } = pool;
  const contacts = loginMechanisms.filter((mechanism) => mechanism !== 'username');
  const named = loginMechanisms.includes('username');
  return {
    usernameAttributes: named ? [] : contacts,
    aliasAttributes: named ? contacts : [],
    attributes: Object.fromEntries(signUpAttributes.map((name) => [name, { required: true }])),
    passwordPolicy: { historySize: pool.passwordHistory ?? 0 },
    mfa: { mode: MODE[mfa?.mode ?? 'off'], methods: mfa?.methods ?? [] },
    firstFactors: ['PASSWORD', ...factors.filter((factor) => factor !== 'PASSWORD' && factor !== 'PASSWORD_SRP')],
    selfSignUp: pool.selfSignUp ?? true,
    hideUserExistence: pool.hideUserExistence ?? true,
    devices: { tracking: pool.deviceTracking ? 'OPTIONAL' : 'OFF' },
    triggers: triggers(pool),
  };
}

const MODE = { off: 'OFF', optional: 'OPTIONAL', required: 'REQUIRED' } as const;

function triggers({ autoConfirm, rejectSignUp, customChallenge }: ContractPool): Triggers {
  return {
    preSignUp: (event) => {
      if (rejectSignUp !== undefined) throw new Error(rejectSignUp);
      event.response.autoConfirmUser = autoConfirm ?? false;
      return event;
    },
    ...(customChallenge && {
      defineAuthChallenge: (event) => {
        const { session } = event.request;
        const rounds = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE');
        const passwordAsked = session.some(({ challengeName }) => challengeName === 'SRP_A');
        const passwordProved = session.some(({ challengeName }) => challengeName === 'PASSWORD_VERIFIER');
        event.response.issueTokens = rounds.at(-1)?.challengeResult ?? false;
        event.response.failAuthentication = rounds.at(-1)?.challengeResult === false;
        event.response.challengeName = passwordAsked && !passwordProved ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
        return event;
      },
      createAuthChallenge: (event) => {
        event.response.publicChallengeParameters = { ...customChallenge.parameters };
        event.response.privateChallengeParameters = { answer: customChallenge.answer };
        return event;
      },
      verifyAuthChallengeResponse: (event) => {
        event.response.answerCorrect = event.request.challengeAnswer === customChallenge.answer;
        return event;
      },
    }),
  };
}
