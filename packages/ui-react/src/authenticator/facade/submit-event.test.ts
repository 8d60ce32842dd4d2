import { Secret, type Screen } from '@foyer/state-machines';
import { expect, test } from 'vitest';
import { submitEvent } from './submit-event.ts';

const settings = { loginMechanisms: ['email'] } as const;
const sent = (screen: Screen, data: Record<string, string> = {}) => submitEvent(screen, data, settings);

test('who is asked which contact to verify answers with the field that Amplify UI has for it', () => {
  expect(sent('verify-contact', { unverifiedAttr: 'phone_number' })).toEqual({ type: 'contact.choose', contact: 'phone_number' });
  expect(() => sent('verify-contact')).toThrow('[foyer] submitForm() on this screen wants `unverifiedAttr`');
});

test('what has no field is sent too: a passkey is made, a session read again, a flow begun anew', () => {
  expect(sent('passkey-prompt')).toEqual({ type: 'passkey.create' });
  expect(sent('restore-failed')).toEqual({ type: 'session.restore' });
  expect(sent('unknown-step')).toEqual({ type: 'flow.back' });
});

test.each(['password', 'totp-setup', 'email-setup', 'choose-mfa', 'choose-factor', 'custom'] as const)('%s takes an answer', (screen) => {
  const event = sent(screen, { password: 'given' });
  expect(event).toEqual({ type: 'answer.submit', response: expect.any(Secret) });
});

test.each(['redirect', 'reauthenticate'] as const)('on %s there is no form of the app to send', (screen) => {
  expect(sent(screen)).toBeUndefined();
});
