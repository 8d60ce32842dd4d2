import type { ContactAttribute } from '../../pool-settings.ts';
import { deliveryDetails, type CodeDeliveryDetails } from '../mask.ts';
import { pretendedDelivery } from '../pretended-delivery.ts';
import { refusals } from '../refusals.ts';
import { requireRoomForMessage, sendSignInCode } from '../send-code.ts';
import type { User } from '../user.ts';
import { ask, WrongAnswer, type AuthReply, type Challenge, type Progress, type Turn } from './challenge.ts';

type CodeChallenge = 'SMS_MFA' | 'EMAIL_OTP' | 'SMS_OTP';

export type OneTimeCodeState = {
  readonly [Name in CodeChallenge]: {
    readonly name: Name;
    /** `undefined` for a user who does not exist: no code is right. */
    readonly code: string | undefined;
    /** What was written to, which a right answer verifies. */
    readonly attribute: ContactAttribute;
    readonly proves: 'one-time-code' | 'second-factor';
    /** The user sets this method up with this answer. */
    readonly setsUp: boolean;
    readonly expiresAt: number;
  };
}[CodeChallenge];

interface CodeRequest {
  readonly name: CodeChallenge;
  readonly proves: OneTimeCodeState['proves'];
  readonly setsUp?: boolean;
}

/** Codes that sign in by themselves are longer than those that come after a password. */
const DIGITS = { 'one-time-code': 8, 'second-factor': 6 } as const;

/** Sends a code and asks for it. Somebody unknown gets the same answer, and no code. */
export async function askOneTimeCode(progress: Progress, user: User | undefined, request: CodeRequest): Promise<AuthReply> {
  const { pool } = progress;
  const attribute = request.name === 'EMAIL_OTP' ? 'email' : 'phone_number';
  const sent = user ? await send(progress, user, attribute, request) : pretend(progress);
  const state: OneTimeCodeState = {
    name: request.name,
    code: sent.code,
    attribute,
    proves: request.proves,
    setsUp: request.setsUp ?? false,
    expiresAt: pool.clock.now() + pool.settings.lifetimes.signInCode * 1000,
  };
  return ask(progress, state, {
    CODE_DELIVERY_DELIVERY_MEDIUM: sent.details.DeliveryMedium,
    CODE_DELIVERY_DESTINATION: sent.details.Destination,
  });
}

interface Sent {
  readonly code: string | undefined;
  readonly details: CodeDeliveryDetails;
}

async function send(progress: Progress, user: User, attribute: ContactAttribute, request: CodeRequest): Promise<Sent> {
  const destination = user.attributes[attribute];
  if (!destination) throw refusals.invalid(`User has no ${attribute} to send a code to.`);
  const code = await sendSignInCode(progress.pool, user, {
    attribute,
    destination,
    clientMetadata: progress.clientMetadata,
    digits: DIGITS[request.proves],
  });
  return { code, details: deliveryDetails(attribute, destination) };
}

function pretend({ pool, signIn }: Progress): Sent {
  requireRoomForMessage(pool, signIn.username, 'sign-in');
  return { code: undefined, details: pretendedDelivery(pool, signIn.login) };
}

async function judge(turn: Turn<OneTimeCodeState>): Promise<AuthReply> {
  const { pool, user, state, answers } = turn;
  const given = answers.text(`${state.name}_CODE`).trim();
  if (state.expiresAt <= pool.clock.now()) throw refusals.expiredCode();
  if (!user || given !== state.code) throw WrongAnswer.code();
  const verified = pool.users.save({
    ...user,
    attributes: { ...user.attributes, [`${state.attribute}_verified`]: 'true' },
    mfa: state.setsUp ? { ...user.mfa, enabled: [...user.mfa.enabled, 'EMAIL'] } : user.mfa,
  });
  return turn.proved(state.proves, verified);
}

export const smsMfa: Challenge<'SMS_MFA'> = judge;
export const emailOtp: Challenge<'EMAIL_OTP'> = judge;
export const smsOtp: Challenge<'SMS_OTP'> = judge;
