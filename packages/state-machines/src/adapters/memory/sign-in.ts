import { AuthError } from '../../errors/auth-error.ts';
import type {
  AnswerRequest, AuthFactor, AuthFlow, MfaMethod, SignInRequest, SignInStep,
} from '../../ports/auth.ts';
import { Secret } from '../../secret.ts';
import { simulatedDelivery } from '../simulated-delivery.ts';
import type { MemoryClock } from './clock.ts';
import type { Codes } from './codes.ts';
import { firstFactors } from './first-factors.ts';
import { totpPeriod, totpSeed } from './totp.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

/** Between two steps of a sign-in, in milliseconds. */
const SESSION = 180_000;

/** Who signs in, and how. `user` is absent where nobody is to learn that there is no such user. */
export interface Signer {
  readonly user: StoredUser | undefined;
  readonly loginId: string;
  readonly flow: AuthFlow;
}

interface Attempt extends Signer {
  readonly step: SignInStep;
  readonly expiresAt: number;
  /** The second factor that is being set up. */
  readonly setup?: MfaMethod | undefined;
  readonly seed?: string | undefined;
  readonly email?: string | undefined;
}

export interface SignInParts {
  readonly pool: UserPool;
  readonly codes: Codes;
  readonly clock: MemoryClock;
  /** Asks the browser for a passkey. @throws {AuthError} */
  readonly presentPasskey: () => Promise<void>;
  /** Whose passkey was picked from the autofill list. */
  readonly redeemPasskey: (passkey: Secret) => StoredUser | undefined;
  readonly isRemembered: (user: StoredUser) => boolean;
}

export interface SignIn {
  begin(request: SignInRequest): Promise<SignInResult>;
  answer(request: AnswerRequest): Promise<SignInResult>;
  /** Goes on after a first factor that was proved elsewhere, as by a sign-up. */
  resume(signer: Signer & { readonly user: StoredUser }): SignInResult;
}

/** A step, and with `done` the one who signed in. */
export interface SignInResult {
  readonly step: SignInStep;
  readonly signedIn?: Signer & { readonly user: StoredUser };
}

export function createSignIn({ pool, codes, clock, presentPasskey, redeemPasskey, isRemembered }: SignInParts): SignIn {
  let attempt: Attempt | undefined;

  const ask = (next: Omit<Attempt, 'expiresAt'>): SignInResult => {
    attempt = { ...next, expiresAt: clock.now() + SESSION };
    return { step: next.step };
  };
  const leave = (step: SignInStep): SignInResult => {
    attempt = undefined;
    return { step };
  };
  const done = ({ user, loginId, flow }: Signer): SignInResult => {
    attempt = undefined;
    if (!user) throw new AuthError('wrong_credentials');
    return { step: { kind: 'done' }, signedIn: { user, loginId, flow } };
  };

  /** What stands in the way of a user whose first factor is proved, or whose name is known, before a second one. */
  const obstacle = (signer: Signer): SignInResult | undefined => {
    const { user } = signer;
    if (user?.status === 'unconfirmed') return leave({ kind: 'confirmSignUp', delivery: undefined });
    if (user?.status === 'reset-required') return leave({ kind: 'resetPassword' });
    if (user?.status === 'force-change-password') {
      const required = pool.settings.signUpAttributes ?? [];
      return ask({ ...signer, step: { kind: 'newPassword', missing: required.filter((name) => !user.attributes[name]) } });
    }
    return undefined;
  };

  const afterPassword = (signer: Signer): SignInResult => obstacle(signer) ?? secondFactor(signer);

  const secondFactor = (signer: Signer): SignInResult => {
    const { mode, methods } = pool.settings.mfa ?? { mode: 'off', methods: [] };
    const { user } = signer;
    if (!user || mode === 'off' || isRemembered(user)) return done(signer);
    const enabled = methods.filter((method) => user.mfa.has(method));
    const [only = user.preferredMfa] = enabled.length === 1 ? enabled : [];
    if (only && enabled.includes(only)) return challenge(signer, only);
    if (enabled.length > 0) return ask({ ...signer, step: { kind: 'chooseMfa', allowed: enabled, setup: false } });
    if (mode === 'optional') return done(signer);
    if (methods.includes('SMS') && user.attributes['phone_number']) return challenge(signer, 'SMS');
    return chooseSetup(signer, methods.filter((method) => method !== 'SMS'));
  };

  const chooseSetup = (signer: Signer, allowed: readonly MfaMethod[]): SignInResult => {
    const [only] = allowed;
    if (!only) throw new AuthError('unknown_step', { step: 'MFA_SETUP' });
    if (allowed.length === 1) return setUp(signer, only);
    return ask({ ...signer, step: { kind: 'chooseMfa', allowed, setup: true } });
  };

  const setUp = (signer: Signer, method: MfaMethod): SignInResult => {
    if (method !== 'TOTP') return ask({ ...signer, step: { kind: 'emailSetup' }, setup: method });
    const seed = totpSeed(pool.nextNumber());
    return ask({ ...signer, step: { kind: 'totpSetup', secret: new Secret(seed) }, setup: method, seed });
  };

  const challenge = (signer: Signer, method: MfaMethod): SignInResult =>
    method === 'TOTP'
      ? ask({ ...signer, step: { kind: 'code', channel: 'totp', destination: undefined } })
      : ask({ ...signer, step: sendCode(signer, method === 'EMAIL' ? 'email' : 'phone_number') });

  const sendCode = ({ user, loginId }: Signer, attribute: 'email' | 'phone_number', to?: string): SignInStep => {
    const { destination } = user
      ? codes.send({ user, purpose: 'sign-in', attribute, to })
      : simulatedDelivery(loginId);
    return { kind: 'code', channel: attribute === 'email' ? 'email' : 'sms', destination };
  };

  const beginFactor = async (signer: Signer, factor: AuthFactor): Promise<SignInResult> => {
    if (factor === 'PASSWORD' || factor === 'PASSWORD_SRP') return ask({ ...signer, step: { kind: 'password' } });
    if (factor === 'WEB_AUTHN') {
      await presentPasskey();
      return done(signer);
    }
    return ask({ ...signer, step: sendCode(signer, factor === 'EMAIL_OTP' ? 'email' : 'phone_number') });
  };

  const beginWithFactors = async (signer: Signer, { password, preferredFactor }: SignInRequest): Promise<SignInResult> => {
    const factors = pool.settings.factors ?? [];
    const isPassword = preferredFactor === 'PASSWORD' || preferredFactor === 'PASSWORD_SRP';
    if (factors.length === 0) throw new AuthError('method_unavailable');
    if (!signer.user && !pool.hidesUsers) throw new AuthError('wrong_credentials');
    if (isPassword) {
      assertPassword(signer.user, password);
      return afterPassword(signer);
    }
    const preferred = preferredFactor ?? pool.settings.preferredFactor;
    if (preferred && !factors.includes(preferred)) throw new AuthError('method_unavailable');
    const stopped = obstacle(signer);
    if (stopped) return stopped;
    const offered = firstFactors(signer.user, pool);
    if (preferred && offered.includes(preferred)) return beginFactor(signer, preferred);
    return ask({ ...signer, step: { kind: 'chooseFactor', available: offered } });
  };

  const askCustom = (signer: Signer): SignInResult => {
    const { customChallenge } = pool.settings;
    if (!customChallenge) throw new AuthError('method_unavailable');
    return ask({ ...signer, step: { kind: 'custom', parameters: customChallenge.parameters } });
  };

  const redeemTotp = async (user: StoredUser, seed: string, code: string) => {
    const period = await totpPeriod(seed, code, clock.now());
    if (period === undefined) throw new AuthError('code_mismatch');
    if (period <= user.totpPeriod) throw new AuthError('code_expired');
    user.totpPeriod = period;
  };

  const answerCode = async (current: Attempt, code: string): Promise<SignInResult> => {
    const { user, step, setup, email } = current;
    if (!user) throw new AuthError('code_mismatch');
    if (step.kind === 'code' && step.channel === 'totp') await redeemTotp(user, user.totpSeed ?? '', code);
    else codes.redeem({ user, purpose: 'sign-in', code });
    if (setup) user.mfa = new Set([...user.mfa, setup]);
    if (email) user.attributes = { ...user.attributes, email, email_verified: 'true' };
    return done(current);
  };

  const answerTotpSetup = async (current: Attempt, code: string): Promise<SignInResult> => {
    const { user, seed } = current;
    if (!user || seed === undefined) throw new AuthError('session_expired');
    await redeemTotp(user, seed, code);
    user.totpSeed = seed;
    user.mfa = new Set([...user.mfa, 'TOTP']);
    return done(current);
  };

  const answerNewPassword = (current: Attempt, { response, attributes = {} }: AnswerRequest): SignInResult => {
    const { user, step } = current;
    if (!user || step.kind !== 'newPassword') throw new AuthError('session_expired');
    if (step.missing.some((name) => !attributes[name])) throw new AuthError('invalid_input');
    pool.setPassword(user, response.reveal());
    user.attributes = { ...user.attributes, ...attributes };
    user.status = 'confirmed';
    return secondFactor(current);
  };

  const answerEmailSetup = (current: Attempt, email: string): SignInResult => {
    if (!/^\S+@\S+$/.test(email)) throw new AuthError('invalid_input');
    return ask({ ...current, step: sendCode(current, 'email', email), email });
  };

  const answerMfaChoice = (current: Attempt, choice: string): SignInResult => {
    const { step } = current;
    if (step.kind !== 'chooseMfa') throw new AuthError('session_expired');
    const method = step.allowed.find((allowed) => allowed === choice);
    if (!method) throw new AuthError('invalid_input');
    return step.setup ? setUp(current, method) : challenge(current, method);
  };

  const answerFactorChoice = async (current: Attempt, choice: string): Promise<SignInResult> => {
    const factor = firstFactors(current.user, pool).find((offered) => offered === choice);
    if (!factor) throw new AuthError('method_unavailable');
    return beginFactor(current, factor);
  };

  const answerCustom = (current: Attempt, answer: string): SignInResult => {
    if (current.user && answer === pool.settings.customChallenge?.answer) return done(current);
    attempt = undefined;
    throw new AuthError('wrong_credentials');
  };

  const answerStep = (current: Attempt, request: AnswerRequest): SignInResult | Promise<SignInResult> => {
    const response = request.response.reveal();
    switch (current.step.kind) {
      case 'code': return answerCode(current, response);
      case 'totpSetup': return answerTotpSetup(current, response);
      case 'newPassword': return answerNewPassword(current, request);
      case 'emailSetup': return answerEmailSetup(current, response);
      case 'chooseMfa': return answerMfaChoice(current, response);
      case 'chooseFactor': return answerFactorChoice(current, response);
      case 'custom': return answerCustom(current, response);
      case 'password':
        assertPassword(current.user, request.response);
        return afterPassword(current);
      case 'done': case 'resetPassword': case 'confirmSignUp':
        throw new AuthError('session_expired');
      default:
        return current.step satisfies never;
    }
  };

  return {
    async begin(request) {
      attempt = undefined;
      const { username, password, preferredFactor, passkey } = request;
      if (!username) throw new AuthError('invalid_input');
      const found = passkey ? redeemPasskey(passkey) : pool.find(username);
      const flow = request.flow ?? (password && !preferredFactor ? 'USER_SRP_AUTH' : 'USER_AUTH');
      const signer: Signer = { user: found?.enabled ? found : undefined, loginId: username, flow };
      if (passkey) return obstacle(signer) ?? done(signer);
      if (flow === 'USER_AUTH') return beginWithFactors(signer, request);
      if (flow === 'CUSTOM_WITHOUT_SRP') return askCustom(signer);
      assertPassword(signer.user, password);
      return flow === 'CUSTOM_WITH_SRP' ? askCustom(signer) : afterPassword(signer);
    },
    async answer(request) {
      if (!request.response.reveal()) throw new AuthError('invalid_input');
      if (!attempt || attempt.expiresAt <= clock.now()) throw new AuthError('session_expired');
      return answerStep(attempt, request);
    },
    resume: (signer) => (signer.flow === 'USER_AUTH' ? done(signer) : afterPassword(signer)),
  };
}

function assertPassword(user: StoredUser | undefined, password: Secret | undefined): void {
  if (!password?.reveal()) throw new AuthError('invalid_input');
  if (!user || user.password === undefined || user.password !== password.reveal()) {
    throw new AuthError('wrong_credentials');
  }
}
