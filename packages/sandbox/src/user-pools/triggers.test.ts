import {
  confirmSignIn, confirmSignUp, fetchAuthSession, resetPassword, signIn, signOut, signUp,
} from 'aws-amplify/auth';
import { afterEach, describe, expect, test } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';
import { call, refusal } from '../testing/call.ts';
import type { Trigger, Triggers } from '../triggers.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'Analytical-1';

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

const start = async (triggers: Triggers, settings: PoolSettingsInput = {}) => {
  sandbox = await startWithAmplify({ ...settings, triggers });
};
const addUser = () => sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
const enter = async (authFlowType: 'USER_SRP_AUTH' | 'CUSTOM_WITH_SRP' | 'CUSTOM_WITHOUT_SRP' | 'USER_PASSWORD_AUTH') =>
  (
    await signIn({
      username: EMAIL,
      options: { authFlowType },
      ...(authFlowType !== 'CUSTOM_WITHOUT_SRP' && { password: PASSWORD }),
    })
  ).nextStep;

/** What somebody waits for until it is opened. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Two riddles at most; a right answer to one is enough. */
function riddles(afterPassword: boolean): Triggers {
  const defineAuthChallenge: Trigger<'defineAuthChallenge'> = async (event) => {
    const { session } = event.request;
    const answers = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE');
    const needsPassword = afterPassword && session.every(({ challengeName }) => challengeName !== 'PASSWORD_VERIFIER');
    event.response.issueTokens = answers.some(({ challengeResult }) => challengeResult);
    event.response.failAuthentication = !event.response.issueTokens && answers.length >= 2;
    event.response.challengeName = needsPassword ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
    return event;
  };
  return {
    defineAuthChallenge,
    createAuthChallenge: async (event) => {
      event.response.publicChallengeParameters = { riddle: `${event.request.session.length}: what is 6 x 7?` };
      event.response.privateChallengeParameters = { answer: '42' };
      return event;
    },
    verifyAuthChallengeResponse: async (event) => {
      const { privateChallengeParameters, challengeAnswer } = event.request;
      event.response.answerCorrect = privateChallengeParameters['answer'] === challengeAnswer;
      return event;
    },
  };
}

describe('custom authentication', () => {
  test('without a password: a wrong answer brings the next round, two end it', async () => {
    await start(riddles(false));
    await addUser();
    expect(await enter('CUSTOM_WITHOUT_SRP')).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { riddle: '0: what is 6 x 7?' },
    });
    expect((await confirmSignIn({ challengeResponse: '41' })).nextStep).toMatchObject({
      additionalInfo: { riddle: '1: what is 6 x 7?' },
    });
    await expect(confirmSignIn({ challengeResponse: '43' })).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await enter('CUSTOM_WITHOUT_SRP');
    expect((await confirmSignIn({ challengeResponse: '42' })).nextStep).toEqual({ signInStep: 'DONE' });
  });

  test('after the password', async () => {
    await start(riddles(true));
    await addUser();
    expect(await enter('CUSTOM_WITH_SRP')).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { riddle: '2: what is 6 x 7?' },
    });
    expect((await confirmSignIn({ challengeResponse: '42' })).nextStep).toEqual({ signInStep: 'DONE' });
    expect(sandbox.requests.list({ operation: 'RespondToAuthChallenge' }).map(({ detail }) => detail)).toEqual([
      'PASSWORD_VERIFIER',
      'CUSTOM_CHALLENGE',
    ]);
  });

  test('an app without the triggers says so', async () => {
    await start({});
    await addUser();
    await expect(enter('CUSTOM_WITHOUT_SRP')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Custom auth lambda trigger is not configured for the user pool.',
    });
  });
});

describe('sign-up', () => {
  test('is refused in the app’s words', async () => {
    await start({
      preSignUp: async () => {
        throw new Error('Only by invitation');
      },
    });
    await expect(signUp({ username: EMAIL, password: PASSWORD })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Only by invitation.',
    });
    expect(sandbox.admin.listUsers()).toEqual([]);
  });

  test('is confirmed at once, by a handler that calls back', async () => {
    const sources: string[] = [];
    await start({
      preSignUp: (event, _context, callback) => {
        sources.push(event.triggerSource);
        callback(null, { ...event, response: { autoConfirmUser: true, autoVerifyEmail: true } });
      },
      postConfirmation: async (event) => {
        sources.push(event.triggerSource);
        return event;
      },
    });
    const { isSignUpComplete } = await signUp({ username: EMAIL, password: PASSWORD });
    expect(isSignUpComplete).toBe(true);
    expect(sources).toEqual(['PreSignUp_SignUp', 'PostConfirmation_ConfirmSignUp']);
    expect(sandbox.admin.getUser({ username: EMAIL }).attributes['email_verified']).toBe('true');
  });

  test('for one email at once makes one account, however long the trigger takes', async () => {
    let asked = 0;
    const both = gate();
    await start({
      preSignUp: async (event) => {
        asked += 1;
        if (asked === 2) both.open();
        await both.opened;
        return event;
      },
    });
    const signUpByWire = () => refusal(sandbox, 'SignUp', { Username: EMAIL, Password: PASSWORD });
    expect((await Promise.all([signUpByWire(), signUpByWire()])).toSorted()).toEqual([
      'UsernameExistsException: An account with the given email already exists.',
      'no refusal',
    ]);
    expect(sandbox.admin.listUsers()).toHaveLength(1);
  });

  test('tells the app once it is confirmed, with what the user is', async () => {
    const seen: unknown[] = [];
    await start({
      postConfirmation: async (event) => {
        seen.push(event.request.userAttributes);
        return event;
      },
    });
    await signUp({ username: EMAIL, password: PASSWORD });
    await confirmSignUp({ username: EMAIL, confirmationCode: sandbox.mailbox.list()[0]?.code ?? '' });
    expect(seen).toMatchObject([{ email: EMAIL, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' }]);
  });
});

test('messages are the app’s own', async () => {
  await start({
    customMessage: async (event) => {
      event.response.emailSubject = 'Welcome';
      event.response.emailMessage = `<b>${event.request.codeParameter}</b> for ${event.triggerSource}`;
      return event;
    },
  });
  await signUp({ username: EMAIL, password: PASSWORD });
  const [message] = sandbox.mailbox.list();
  expect(message).toMatchObject({ subject: 'Welcome', body: `<b>${message?.code}</b> for CustomMessage_SignUp` });
});

test('before and after a sign-in', async () => {
  let open = false;
  const seen: string[] = [];
  await start({
    preAuthentication: async (event) => {
      if (!open) throw new Error('Closed');
      return event;
    },
    postAuthentication: async (event) => {
      seen.push(event.userName);
      return event;
    },
  });
  const { username } = await addUser();
  await expect(enter('USER_SRP_AUTH')).rejects.toMatchObject({ name: 'UserLambdaValidationException' });
  open = true;
  expect(await enter('USER_SRP_AUTH')).toEqual({ signInStep: 'DONE' });
  expect(seen).toEqual([username]);
});

test('claims are added, and those that say who it is stay', async () => {
  await start({
    preTokenGeneration: async (event) => ({
      ...event,
      response: {
        claimsAndScopeOverrideDetails: {
          idTokenGeneration: { claimsToAddOrOverride: { team: 'engine', sub: 'somebody else' }, claimsToSuppress: ['email'] },
          accessTokenGeneration: { scopesToAdd: ['posts/write'], claimsToAddOrOverride: { tenant: 'acme' } },
          groupOverrideDetails: { groupsToOverride: ['writers'] },
        },
      },
    }),
  });
  const { sub } = await addUser();
  await enter('USER_SRP_AUTH');
  const { idToken, accessToken } = (await fetchAuthSession()).tokens ?? {};
  expect(idToken?.payload).toMatchObject({ team: 'engine', sub, 'cognito:groups': ['writers'] });
  expect(idToken?.payload).not.toHaveProperty('email');
  expect(accessToken?.payload).toMatchObject({ tenant: 'acme', scope: 'aws.cognito.signin.user.admin posts/write' });
});

describe('a refresh that is on its way, where refresh tokens rotate', () => {
  /** A session whose next refreshes wait, once so many have begun, until they are let go on. */
  const startWithRefresh = async (count = 1) => {
    let waiting = 0;
    const begun = gate();
    const released = gate();
    await start(
      {
        preTokenGeneration: async (event) => {
          if (event.triggerSource === 'TokenGeneration_RefreshTokens') {
            waiting += 1;
            if (waiting === count) begun.open();
            await released.opened;
          }
          return event;
        },
      },
      { authFlows: ['USER_PASSWORD_AUTH'], refreshTokenRotation: true },
    );
    await addUser();
    const { body } = await call(sandbox, 'InitiateAuth', {
      ClientId: sandbox.pool('main').clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: EMAIL, PASSWORD },
    });
    const { AccessToken, RefreshToken } = body['AuthenticationResult'] as { AccessToken: string; RefreshToken: string };
    return {
      AccessToken,
      refresh: () => refusal(sandbox, 'GetTokensFromRefreshToken', { RefreshToken }),
      revoke: () => refusal(sandbox, 'RevokeToken', { Token: RefreshToken }),
      begun: begun.opened,
      release: released.open,
    };
  };

  test.each([
    ['RevokeToken', ({ revoke }) => revoke(), 'Refresh Token has been revoked'],
    ['GlobalSignOut', ({ AccessToken }) => refusal(sandbox, 'GlobalSignOut', { AccessToken }), 'Refresh Token has been revoked'],
    ['the end of all sessions', () => sandbox.admin.expireSessions({ username: EMAIL }), 'Refresh Token has expired'],
    ['DeleteUser', ({ AccessToken }) => refusal(sandbox, 'DeleteUser', { AccessToken }), 'Invalid Refresh Token'],
  ] satisfies [string, (started: Awaited<ReturnType<typeof startWithRefresh>>) => unknown, string][])(
    'does not bring back a session that %s has ended meanwhile',
    async (_name, end, message) => {
      const started = await startWithRefresh();
      const refreshing = started.refresh();
      await started.begun;
      await end(started);
      started.release();
      expect(await refreshing).toBe(`NotAuthorizedException: ${message}`);
      expect(await started.refresh()).toBe(`NotAuthorizedException: ${message}`);
    },
  );

  test('is answered once, where two come by one token', async () => {
    const { refresh, begun, release } = await startWithRefresh(2);
    const both = [refresh(), refresh()];
    await begun;
    release();
    expect((await Promise.all(both)).toSorted()).toEqual(['NotAuthorizedException: Invalid Refresh Token', 'no refusal']);
  });
});

test('a handler that answers nothing useful is named', async () => {
  await start({ preSignUp: async () => undefined });
  await expect(signUp({ username: EMAIL, password: PASSWORD })).rejects.toMatchObject({
    name: 'InvalidLambdaResponseException',
  });
});

const userMigration: Trigger<'userMigration'> = async (event) => {
  const isSignIn = event.triggerSource === 'UserMigration_Authentication';
  if (isSignIn && event.request.password !== PASSWORD) throw new Error('Wrong');
  event.response = { userAttributes: { email: EMAIL, email_verified: 'true' }, finalUserStatus: 'CONFIRMED' };
  return event;
};

describe('migration', () => {
  test('at the first sign-in', async () => {
    await start({ userMigration }, { authFlows: ['USER_PASSWORD_AUTH', 'USER_SRP_AUTH'] });
    expect(await enter('USER_PASSWORD_AUTH')).toEqual({ signInStep: 'DONE' });
    await signOut();
    expect(await enter('USER_SRP_AUTH')).toEqual({ signInStep: 'DONE' });
  });

  test('by a forgotten password', async () => {
    await start({ userMigration });
    await resetPassword({ username: EMAIL });
    expect(sandbox.mailbox.list()).toMatchObject([{ to: EMAIL, purpose: 'reset' }]);
  });
});
