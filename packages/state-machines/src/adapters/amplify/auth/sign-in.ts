import {
  autoSignIn, confirmSignIn, type ConfirmSignInInput, type ConfirmSignInOutput, signIn, signInWithRedirect, signOut,
} from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthPort, SignInRequest, SignInStep } from '../../../ports/auth.ts';
import type { Turns } from '../../../turns.ts';
import { call } from './call.ts';
import type { BesideSession } from './beside-session.ts';
import type { Meaning } from './errors.ts';
import { loadBesideSession } from './load-beside-session.ts';
import { serve, type ReadServices } from './services.ts';
import type { SessionEvents } from './session-events.ts';
import { providerOf } from './pool-accounts.ts';
import { isImplicit, noteDeparture } from './redirect-return.ts';
import { fromSignIn } from './steps.ts';

type SignIn = Pick<AuthPort, 'signIn' | 'reauthenticate' | 'answer' | 'autoSignIn' | 'signInWithRedirect' | 'signOut'>;

const SIGN_IN: Meaning = {
  InvalidParameterException: 'method_unavailable',
  NotAuthorizedException: 'wrong_credentials',
  UserNotFoundException: 'wrong_credentials',
};
const ANSWER: Meaning = { NotAuthorizedException: 'session_expired', UserNotFoundException: 'session_expired' };
/** Cognito has one name for a session that is over and for an answer that proves nothing. */
const ANSWERS: Partial<Record<SignInStep['kind'], Meaning>> = {
  // With nothing to answer aws-amplify throws what it also throws for a challenge that it does not know.
  done: { ...ANSWER, SignInException: 'session_expired' },
  password: { ...ANSWER, NotAuthorizedException: 'wrong_credentials' },
  custom: { ...ANSWER, NotAuthorizedException: 'wrong_credentials' },
  chooseFactor: { ...ANSWER, InvalidParameterException: 'method_unavailable' },
};

/**
 * For 300 milliseconds after a call of `autoSignIn`, aws-amplify ignores the next one: it would never settle.
 * That counts for the page, not for an adapter.
 */
let listens: Promise<void> = Promise.resolve();

export function createSignIn(events: SessionEvents, inTurn: Turns, services: ReadServices): SignIn {
  /** What `answer` will answer. */
  let step: SignInStep = { kind: 'done' };
  /** What `answer` goes on with: a sign-in beside the session, or, without one, the session's own. */
  let beside: BesideSession | undefined;
  /** Who signs in, where they have said so. */
  let username = '';
  /**
   * Whether a factor was chosen in vain, as by a passkey that its person did not use. aws-amplify has sent the choice by then,
   * and nothing says that Cognito takes a second one from the same sign-in.
   */
  let isSpent = false;

  /** Runs in turn with others that sign in or out; what it comes to is what `answer` will answer. */
  const inOrder = (signal: AbortSignal, meaning: Meaning, run: () => Promise<ConfirmSignInOutput>) =>
    call(signal, () => inTurn(signal, async () => (step = fromSignIn(await run()))), meaning);

  const startAnew = (opened?: BesideSession) => {
    step = { kind: 'done' };
    beside = opened;
    username = '';
    isSpent = false;
  };

  const begin = (signal: AbortSignal, request: SignInRequest) => {
    const input = signInInput(request);
    const opened = beside;
    ({ username } = request);
    return opened
      ? opened.signIn(input, signal)
      : events.inHand(signal, () => serve(services().handleSignIn, signIn, input));
  };

  const confirm = (signal: AbortSignal, input: ConfirmSignInInput) => {
    const opened = beside;
    return opened
      ? opened.confirmSignIn(input, signal)
      : events.inHand(signal, () => serve(services().handleConfirmSignIn, confirmSignIn, input));
  };

  return {
    signIn: (request, signal) =>
      inOrder(signal, SIGN_IN, () => {
        startAnew();
        return begin(signal, request);
      }),
    reauthenticate: ({ user, ...request }, signal) =>
      inOrder(signal, SIGN_IN, async () => {
        startAnew();
        const opened = (await loadBesideSession()).besideSession({ user, events, services });
        signal.throwIfAborted();
        const provider = providerOf(user.userId);
        startAnew(opened);
        return provider === undefined
          ? begin(signal, { ...request, username: user.username })
          : opened.signInAt(provider, signal);
      }),
    answer({ response, attributes }, signal) {
      const challengeResponse = response.reveal();
      const isChoice = step.kind === 'chooseFactor';
      return inOrder(signal, ANSWERS[step.kind] ?? ANSWER, async () => {
        assertFits(step, challengeResponse);
        if (isSpent && username) {
          const begun = await begin(signal, { username, flow: 'USER_AUTH' });
          signal.throwIfAborted();
          isSpent = false;
          // What can be chosen now is offered anew.
          if (fromSignIn(begun).kind !== 'chooseFactor') return begun;
        }
        isSpent = isChoice;
        const output = await confirm(signal, { challengeResponse, ...(attributes && { options: { userAttributes: attributes } }) });
        isSpent = false;
        return output;
      });
    },
    autoSignIn: (signal) =>
      inOrder(signal, ANSWER, () => events.inHand(signal, async () => {
        await listens;
        startAnew();
        const output = autoSignIn();
        // aws-amplify has set its timer by now, so this one ends after it.
        listens = new Promise((resolve) => setTimeout(resolve, 300));
        return output;
      })),
    signInWithRedirect: ({ provider, returnTo }, signal) =>
      call(signal, () => {
        if (isImplicit()) throw new AuthError('method_unavailable');
        noteDeparture(returnTo);
        return signInWithRedirect({
          provider: isSocial(provider) ? provider : { custom: provider },
          ...(returnTo !== undefined && { customState: returnTo }),
        });
      }),
    signOut: ({ everywhere }, signal) =>
      call(signal, () =>
        inTurn(signal, () =>
          events.inHand(signal, async () => {
            // Without a network aws-amplify's own does: it has nobody to wait for.
            const beside = loadBesideSession();
            const { endSession } = await (everywhere ? beside : beside.catch(() => ({ endSession: () => signOut() })));
            await endSession(everywhere, signal);
          }))),
  };
}

function signInInput({ username, password, flow, preferredFactor }: SignInRequest) {
  const secret = password?.reveal();
  const authFlowType = flow ?? (secret && !preferredFactor ? 'USER_SRP_AUTH' : 'USER_AUTH');
  return {
    username,
    ...(secret && { password: secret }),
    options: { authFlowType, ...(preferredFactor && { preferredChallenge: preferredFactor }) },
  };
}

/** What aws-amplify would not recognise as the answer to a set-up, it writes into its error, secret or not. */
function assertFits(step: SignInStep, response: string): void {
  if (step.kind === 'totpSetup' && !/^\d+$/.test(response)) throw new AuthError('code_mismatch');
  if (step.kind === 'emailSetup' && !response.includes('@')) throw new AuthError('invalid_input');
}

const SOCIAL = ['Google', 'Facebook', 'Amazon', 'Apple'] as const;
const isSocial = (provider: string): provider is (typeof SOCIAL)[number] =>
  SOCIAL.some((social) => social === provider);
