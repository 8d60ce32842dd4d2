import { expect, it, onTestFinished } from 'vitest';
import { startAt, type StartableScreen, startSignedIn } from './start-at.ts';

const screens: readonly StartableScreen[] = [
  'sign-in', 'sign-up', 'confirm-sign-up', 'forgot-password', 'confirm-reset', 'code', 'password', 'new-password', 'totp-setup',
  'email-setup', 'choose-mfa', 'choose-factor', 'custom', 'unknown-step', 'redirect', 'restore-failed',
  'verify-contact', 'confirm-contact', 'passkey-prompt',
];
const forms = screens.filter((screen) => !['unknown-step', 'redirect', 'restore-failed'].includes(screen));

const start = async (...args: Parameters<typeof startAt>) => {
  const { actor, store } = await startAt(...args);
  onTestFinished(() => void actor.stop());
  return store.getState();
};

it.each(screens)('starts at %s', async (screen) => {
  expect(await start(screen)).toMatchObject({ screen, busy: screen === 'redirect' });
});

it.each(forms)('starts at %s while its form is being sent', async (screen) => {
  expect(await start(screen, { busy: true })).toMatchObject({ screen, busy: true, error: null });
});

it.each(forms)('starts at %s after it failed', async (screen) => {
  expect(await start(screen, { error: 'offline' })).toMatchObject({ screen, busy: false, error: { code: 'offline' } });
});

it('starts with somebody signed in', () => {
  const { actor, store } = startSignedIn();
  expect(store.getState()).toMatchObject({ status: 'signedIn', screen: null });
  actor.stop();
});
