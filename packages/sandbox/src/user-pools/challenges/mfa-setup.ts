import { isEmail } from '../attributes.ts';
import { mfaNames } from '../mfa-names.ts';
import { refusals } from '../refusals.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';
import { askOneTimeCode } from './one-time-code.ts';

export interface MfaSetupState {
  readonly name: 'MFA_SETUP';
  /** The seed that AssociateSoftwareToken gave out. */
  readonly totpSecret: string | undefined;
  /** The step of the code that VerifySoftwareToken accepted. */
  readonly totpStep: number | undefined;
}

/** Asks a user without a second factor to set one up. */
export function askMfaSetup(progress: Progress): AuthReply {
  const { methods } = progress.pool.settings.mfa;
  return ask(progress, { name: 'MFA_SETUP', totpSecret: undefined, totpStep: undefined }, {
    MFAS_CAN_SETUP: JSON.stringify(methods.map((method) => mfaNames[method])),
    USER_ID_FOR_SRP: progress.signIn.username,
  });
}

/** With an email address, a code goes there; otherwise the authenticator app has been verified in between. */
export const mfaSetup: Challenge<'MFA_SETUP'> = async (turn) => {
  const { pool, user, state, answers } = turn;
  if (!user) throw refusals.wrongCredentials();
  const email = answers.optionalText('EMAIL');
  if (email !== undefined) {
    if (!pool.settings.mfa.methods.includes('EMAIL')) throw refusals.invalid('Email MFA is not enabled for the user pool.');
    if (!isEmail(email)) throw refusals.invalid('Invalid email address format.');
    const holder = pool.users.holderOf('email', email);
    if (holder && holder.username !== user.username) throw refusals.taken('email');
    const saved = pool.users.save({ ...user, attributes: { ...user.attributes, email, email_verified: 'false' } });
    return askOneTimeCode({ ...turn, user: saved }, saved, { name: 'EMAIL_OTP', proves: 'second-factor', setsUp: true });
  }
  if (state.totpSecret === undefined || state.totpStep === undefined) {
    throw refusals.invalid('The software token has not been verified.');
  }
  const saved = pool.users.save({
    ...user,
    mfa: {
      ...user.mfa,
      enabled: [...user.mfa.enabled, 'TOTP'],
      totpSecret: state.totpSecret,
      totpLastStep: state.totpStep,
    },
  });
  return turn.proved('second-factor', saved);
};
