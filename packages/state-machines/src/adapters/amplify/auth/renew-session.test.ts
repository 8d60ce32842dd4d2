import { Amplify } from 'aws-amplify';
import { afterEach, expect, it } from 'vitest';
import { deferred } from '../../../testing/deferred.ts';
import { renewSession } from './renew-session.ts';

afterEach(() => Amplify.configure({}));

const tokensOf = (sub: string) => ({ accessToken: { payload: { sub }, toString: () => `token of ${sub}` } });

it('gives nobody the renewal of another where the app holds the tokens itself, and one to all who ask for the same person', async () => {
  const cognito = { userPoolId: 'eu-west-1_pool', userPoolClientId: 'client' };
  let who = 'ann';
  let renewed = 0;
  const answer = deferred<void>();
  Amplify.configure({ Auth: { Cognito: cognito } }, {
    Auth: {
      tokenProvider: {
        async getTokens({ forceRefresh } = {}) {
          const mine = tokensOf(who);
          if (forceRefresh) renewed += 1;
          if (forceRefresh && who === 'ann') await answer.promise;
          return mine;
        },
      },
    },
  });
  const anns = [renewSession('userPool'), renewSession('userPool')];
  await expect.poll(() => renewed).toBe(1);
  who = 'ben';
  await renewSession('userPool');
  expect(renewed).toBe(2);
  answer.resolve();
  await Promise.all(anns);
  expect(renewed).toBe(2);
});
