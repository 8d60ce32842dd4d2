import { confirmSignIn, confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';
import type { Triggers } from '../triggers.ts';

const username = 'ada@example.com';
const password = 'Analytical-1';

const refuse = () => {
  throw new Error('the reading room is closed');
};

/** A challenge of the app's own, of which one step may throw. */
const riddle: Triggers = {
  defineAuthChallenge: async (event) => {
    event.response.challengeName = 'CUSTOM_CHALLENGE';
    return event;
  },
  createAuthChallenge: async (event) => event,
  verifyAuthChallengeResponse: async (event) => event,
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startWithAmplify();
});
afterEach(async () => {
  await signOut();
  sandbox.admin.reset();
});
afterAll(() => sandbox.close());

interface Refusal {
  readonly trigger: keyof Triggers;
  /** Cognito's name for it. */
  readonly source: string;
  readonly act: () => Promise<unknown>;
  /** The person has no account yet. */
  readonly isNew?: boolean;
}

const joins = () => signUp({ username, password });
const enters = () => signIn({ username, password });
const asks = () => signIn({ username, options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } });
const confirms = async () => {
  await joins();
  return confirmSignUp({ username, confirmationCode: sandbox.mailbox.list({ to: username })[0]?.code ?? '' });
};
const answers = async () => {
  await asks();
  return confirmSignIn({ challengeResponse: '42' });
};

/** What people do when their app's trigger throws; that of a migration is in `triggers.test.ts`. */
const refusals: readonly Refusal[] = [
  { trigger: 'preSignUp', source: 'PreSignUp', act: joins, isNew: true },
  { trigger: 'customMessage', source: 'CustomMessage', act: joins, isNew: true },
  { trigger: 'postConfirmation', source: 'PostConfirmation', act: confirms, isNew: true },
  { trigger: 'preAuthentication', source: 'PreAuthentication', act: enters },
  { trigger: 'postAuthentication', source: 'PostAuthentication', act: enters },
  { trigger: 'preTokenGeneration', source: 'PreTokenGeneration', act: enters },
  { trigger: 'defineAuthChallenge', source: 'DefineAuthChallenge', act: asks },
  { trigger: 'createAuthChallenge', source: 'CreateAuthChallenge', act: asks },
  { trigger: 'verifyAuthChallengeResponse', source: 'VerifyAuthChallengeResponse', act: answers },
];

test.each(refusals)('$trigger that throws is told in its own words, and lets nobody in', async ({ trigger, source, act, isNew = false }) => {
  sandbox.pool('main').replaceSettings({ triggers: { ...(act === asks || act === answers ? riddle : {}), [trigger]: refuse } });
  if (!isNew) await sandbox.admin.createUser({ username, password });
  await expect(act()).rejects.toMatchObject({
    name: 'UserLambdaValidationException',
    message: expect.stringContaining(`${source} failed with error the reading room is closed`),
  });
  expect((await fetchAuthSession()).tokens).toBeUndefined();
});
