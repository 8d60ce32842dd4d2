import { describe, expect, it } from 'vitest';
import type { AnyEventObject, AnyStateMachine } from 'xstate';
import { challengeMachine } from '../challenge/challenge.machine.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { ResetStep, SignInStep, SignUpStep } from '../ports/auth.ts';
import { passkeyPromptMachine } from '../passkey-prompt/passkey-prompt.machine.ts';
import { recoverMachine } from '../recover/recover.machine.ts';
import { Secret } from '../secret.ts';
import { signInMachine } from '../sign-in/sign-in.machine.ts';
import { signUpMachine } from '../sign-up/sign-up.machine.ts';
import { verifyContactMachine } from '../verify-contact/verify-contact.machine.ts';
import { descriptorsOf, explore, stuck } from '../testing/explore.ts';
import { fakeDelivery, fakePort, fakeUser } from '../testing/fake-port.ts';
import { authenticatorMachine } from './authenticator.machine.ts';
import { nothingCarried } from './flow.ts';
import { handOver } from './hand-over.ts';

const secret = new Secret('secret');
const errors: readonly AuthErrorCode[] = [
  'offline', 'session_expired', 'not_signed_in', 'already_signed_in', 'unknown_step', 'user_not_confirmed',
  'password_reset_required', 'code_expired', 'throttled', 'wrong_credentials', 'method_unavailable', 'passkey_cancelled',
];

const signInSteps: readonly SignInStep[] = [
  { kind: 'done' },
  { kind: 'code', channel: 'sms', destination: undefined },
  { kind: 'newPassword', missing: [] },
  { kind: 'totpSetup', secret },
  { kind: 'emailSetup' },
  { kind: 'chooseMfa', allowed: ['SMS'], setup: false },
  { kind: 'chooseFactor', available: ['PASSWORD'] },
  { kind: 'password' },
  { kind: 'resetPassword' },
  { kind: 'confirmSignUp', delivery: undefined },
  { kind: 'custom', parameters: {} },
];
const signUpSteps: readonly SignUpStep[] = [{ kind: 'done' }, { kind: 'confirmSignUp', delivery: fakeDelivery }, { kind: 'autoSignIn' }];
const resetSteps: readonly ResetStep[] = [{ kind: 'done' }, { kind: 'confirmReset', delivery: fakeDelivery }];

const outcomes = (steps: readonly unknown[]) => [
  ...steps.map((step) => ({ type: 'answered', step })),
  { type: 'back' },
  ...errors.map((code) => ({ type: 'lost', error: new AuthError(code) })),
];

/** What each call can answer with, by the id of its invocation. */
const outputs: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  challenge: { answer: signInSteps, resend: [fakeDelivery] },
  'sign-in': { signIn: signInSteps, answer: signInSteps, challenge: outcomes(signInSteps) },
  'sign-up': { signUp: signUpSteps, autoSignIn: signInSteps, challenge: outcomes(signUpSteps) },
  recover: { requestReset: resetSteps, challenge: outcomes([undefined]) },
  'verify-contact': {
    attributes: [{}, { email: 'ann@example.com' }], sendCode: [fakeDelivery], challenge: outcomes([undefined]),
  },
  'passkey-prompt': { passkeys: [[], [{ id: '1' }]], createPasskey: [undefined] },
  authenticator: Object.fromEntries([
    ['verify-contact', [false, true]], ['passkey-prompt', [undefined]],
    ['restore', [fakeUser]], ['enter', [fakeUser]], ['signOut', [undefined]], ['leave', [undefined]], ['redirect', [undefined]],
    ...['sign-in', 'sign-up', 'recover'].map((flow) => [flow, [
      { to: 'app', by: 'sign-in' },
      ...(['sign-in', 'sign-up', 'forgot-password', 'confirm-sign-up', 'confirm-reset'] as const).map((to) => handOver(to, {})),
    ]]),
  ]),
};

/** The events of a call's end or of a timer, as the machine itself would get them. */
const ends = (machine: AnyStateMachine): readonly AnyEventObject[] =>
  descriptorsOf(machine).own.flatMap((type): readonly AnyEventObject[] => {
    const [, done] = type.split('xstate.done.actor.');
    if (done) return (outputs[machine.id]?.[done] ?? []).map((output) => ({ type, output }));
    if (type.startsWith('xstate.snapshot.')) return [true, false].map((heeds) => ({ type, snapshot: { heeds, can: () => heeds } }));
    if (type.startsWith('xstate.error.actor.')) return errors.map((code) => ({ type, error: new AuthError(code) }));
    return [{ type }];
  });

const code = { type: 'code.submit', code: secret };
const back = { type: 'flow.back' };
const toSignIn = { type: 'screen.show', screen: 'sign-in' };
const elsewhere = { type: 'session.signedIn', user: fakeUser };
const port = fakePort();
const carry = nothingCarried;

interface Subject {
  readonly machine: AnyStateMachine;
  readonly inputs: readonly unknown[];
  /** What a person, or another tab, can send. */
  readonly sent: readonly AnyEventObject[];
  readonly states: readonly string[];
}

const asking = (...names: readonly string[]) =>
  names.flatMap((name) => [`${name}.editing`, `${name}.submitting.prompt`, `${name}.submitting.slow`]);

const subjects: readonly Subject[] = [
  {
    machine: challengeMachine<SignInStep>(),
    inputs: [
      { delivery: null, answer: port.answer, resend: null },
      { delivery: null, answer: port.answer, resend: async () => fakeDelivery },
      { delivery: null, answer: port.answer, resend: async () => fakeDelivery, sendCode: true },
    ],
    sent: [code, { type: 'reset.submit', code: secret, newPassword: secret }, { type: 'code.resend' }, back],
    states: ['answering.prompt', 'answering.slow', 'left', 'ready', 'resending.prompt', 'resending.slow'],
  },
  {
    machine: signInMachine,
    inputs: [{ port, carry, at: 'sign-in' }, ...signInSteps.map((step) => ({ port, carry: { ...carry, step }, at: 'sign-in' }))],
    sent: [
      { type: 'credentials.submit', username: 'ann', password: secret },
      { type: 'answer.submit', response: secret },
      back,
      elsewhere,
    ],
    states: [
      ...asking('chooseFactor', 'chooseMfa', 'credentials', 'custom', 'emailSetup', 'newPassword', 'password', 'totpSetup'),
      'code', 'mustConfirm', 'mustReset', 'signedIn', 'unknownStep',
    ].toSorted(),
  },
  {
    machine: signUpMachine,
    inputs: [{ port, carry, at: 'sign-up' }, { port, carry, at: 'confirm-sign-up' }],
    sent: [{ type: 'sign-up.submit', username: 'ann', attributes: {} }, back, elsewhere],
    states: [...asking('details'), 'confirming', 'left', 'signingIn.prompt', 'signingIn.slow'].toSorted(),
  },
  {
    machine: recoverMachine,
    inputs: [
      { port, carry, at: 'forgot-password' },
      { port, carry, at: 'confirm-reset' },
      { port, carry: { ...carry, sendCode: true }, at: 'confirm-reset' },
    ],
    sent: [{ type: 'reset.request', username: 'ann' }, back, elsewhere],
    states: [...asking('request'), 'confirming', 'left'].toSorted(),
  },
  {
    machine: verifyContactMachine,
    inputs: [{ port }],
    sent: [{ type: 'contact.choose', contact: 'email' }, { type: 'prompt.skip' }, back, toSignIn],
    states: [...asking('choosing'), 'checking.prompt', 'checking.slow', 'confirming', 'hurried', 'left'],
  },
  {
    machine: passkeyPromptMachine,
    inputs: [{ port }],
    sent: [{ type: 'passkey.create' }, { type: 'prompt.skip' }, back, toSignIn],
    states: ['checking.prompt', 'checking.slow', 'hurried', 'left', 'offering.editing', 'offering.submitting'],
  },
  {
    machine: authenticatorMachine,
    inputs: [
      { port, prompts: { passkey: 'always' } }, { port, initialSession: null, initialScreen: 'sign-up' }, { port, initialSession: fakeUser },
      { port, returning: true },
    ],
    sent: [
      ...(['sign-in', 'sign-up', 'forgot-password', 'confirm-sign-up', 'confirm-reset'] as const)
        .map((screen) => ({ type: 'screen.show', screen })),
      { type: 'redirect.start', provider: 'Google' },
      back,
      { type: 'session.restore' },
      { type: 'session.returning' },
      { type: 'session.signOut' },
      { type: 'reauthentication.request' },
      { type: 'reauthentication.succeed' },
      { type: 'reauthentication.cancel' },
      { type: 'error.dismiss' },
      { type: 'prompts.change', prompts: {} },
      elsewhere,
      { type: 'session.signedIn', user: { ...fakeUser, userId: 'user-2' } },
      { type: 'session.signedOut' },
      { type: 'session.expired' },
      { type: 'session.redirectFailed', error: new AuthError('redirect_failed') },
    ],
    states: [
      'restoreFailed.asking', 'restoreFailed.leaving.prompt', 'restoreFailed.leaving.slow', 'restoreFailed.retrying.prompt',
      'restoreFailed.retrying.slow', 'restoring.asking.prompt', 'restoring.asking.slow', 'restoring.leaving', 'signedIn.expired', 'signedIn.reauthenticating', 'signedIn.working', 'signedOut.finishing.entering.prompt',
      'signedOut.finishing.entering.slow', 'signedOut.finishing.offeringPasskey', 'signedOut.finishing.verifyingContact',
      'signedOut.recover', 'signedOut.redirecting', 'signedOut.returning.prompt', 'signedOut.returning.slow', 'signedOut.signIn', 'signedOut.signUp', 'signingOut.prompt', 'signingOut.slow',
    ],
  },
];

/** States whose child asks: a way on is the child's. */
const hasChild = new Set([
  'code', 'confirming', 'signedOut.signIn', 'signedOut.signUp', 'signedOut.recover', 'signedOut.finishing.verifyingContact',
  'signedOut.finishing.offeringPasskey',
]);

/** How a wait ends without the success of a call: it fails, or its time is up. */
const isEnd = (type: string) => type.startsWith('xstate.error.actor.') || type.startsWith('xstate.after.returnAfter.');

/** What a screen that is still shown can send, and the time that is up. The wait for a session has a button of its own. */
const isWayOut = (type: string, state: string) =>
  type === 'flow.back' || type.startsWith('xstate.after.leaveAfter.') || (type === 'session.signOut' && state.startsWith('restoring.'));

const placeOf = (state: string) => state.replace(/\.(prompt|slow)$/, '');

describe.each(subjects.map((subject) => [subject.machine.id, subject] as const))('%s', (_, { machine, inputs, sent, states }) => {
  const events = [...sent, ...ends(machine)];
  const walks = inputs.map((input) => explore(machine, input, events));
  const reached = walks.flatMap((walk) => walk.reached);

  it('is walked by every event that it knows', () => {
    expect([...new Set(sent.map(({ type }) => type))].toSorted()).toEqual(descriptorsOf(machine).sent);
    const given = new Set(events.map(({ type }) => type));
    expect(descriptorsOf(machine).own.filter((type) => !given.has(type))).toEqual([]);
  });

  it('gets into these states and no other', () => {
    expect([...new Set(walks.flatMap((walk) => walk.states))].toSorted()).toEqual([...states].toSorted());
  });

  it('leads from everywhere to an end', () => {
    expect(stuck(reached, ({ state, final }) => final || state === 'signedIn' || state === 'signedIn.working')).toEqual([]);
  });

  it('leaves every call that fails, however it fails', () => {
    const waiting = reached.filter(({ tags }) => tags.has('busy'));
    const left = waiting.filter(({ state, ways }) => {
      const ends = ways.filter(({ event }) => isEnd(event.type));
      return ends.length > 0 && ends.every(({ to }) => to !== state);
    });
    expect(waiting.length).toBeGreaterThan(0);
    expect(left.map(({ state }) => state)).toEqual(waiting.map(({ state }) => state));
  });

  it('holds nobody before a screen that is done while a call hangs', () => {
    const held = reached.filter(({ tags, shows }) => tags.has('busy') && !shows && machine.id !== 'challenge');
    const open = held.filter(({ state, ways }) =>
      ways.some(({ event, to }) => isWayOut(event.type, state) && placeOf(to) !== placeOf(state)));
    expect(open.map(({ state }) => state)).toEqual(held.map(({ state }) => state));
  });

  it('offers a person something to do wherever it waits for one', () => {
    const resting = reached.filter(({ tags, final, state }) => !final && !tags.has('busy') && !hasChild.has(state));
    const idle = resting.filter(({ state, ways }) => !ways.some(({ event, to }) => sent.includes(event) && to !== state));
    expect(idle.map(({ state }) => state)).toEqual([]);
  });

  it('uses every name that it sets up', () => {
    const used = JSON.stringify(machine.config);
    const { actions, actors, guards, delays } = machine.implementations;
    const names = [actions, actors, guards, delays].flatMap((group) => Object.keys(group));
    expect(names.filter((name) => !used.includes(`"${name}"`))).toEqual([]);
  });
});
