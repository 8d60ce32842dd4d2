import type { AuthProps } from './auth-props.ts';
import type { Session } from './session.ts';
import { standardAttributes, untestedAttribute } from './standard-attributes.ts';

const known = new Set([
  'name', 'loginWith', 'senders', 'userAttributes', 'multifactor', 'accountRecovery', 'groups', 'passwordlessOptions',
  'triggers', 'access',
]);

/**
 * Refuses what a deployment would refuse too, and names what the sandbox leaves without effect.
 * @throws where no user pool can be made of it.
 */
export function checkAuthProps(props: AuthProps, session: Session): void {
  for (const name of Object.keys(props)) {
    if (!known.has(name)) session.warn(`defineAuth has no setting named ${name}; it has no effect.`);
  }
  checkLogin(props, session);
  checkChallenge(props, session);
  for (const channel of ['email', 'sms'] as const) {
    if (props.senders?.[channel]?.handler !== undefined) {
      session.warn(`senders.${channel} with a handler does not run in the sandbox; messages land in its mailbox.`);
    }
  }
  const limited = Object.entries(props.userAttributes ?? {}).filter(([, { minLen, maxLen, min, max, dataType }]) =>
    [minLen, maxLen, min, max].some((limit) => limit !== undefined) || (dataType ?? 'String') !== 'String',
  );
  for (const [name] of limited) {
    session.warn(untestedAttribute(standardAttributes[name] ?? name));
  }
}

function checkLogin({ loginWith, multifactor }: AuthProps, session: Session): void {
  if (!loginWith?.email && !loginWith?.phone) {
    throw session.error('defineAuth needs loginWith.email or loginWith.phone, which AWS demands; add one of them.');
  }
  const external = loginWith.externalProviders;
  for (const list of ['callbackUrls', 'logoutUrls'] as const) {
    if (external && !external[list]?.length) {
      throw session.error(`loginWith.externalProviders needs ${list}, or no one could come back to the app; add them.`);
    }
  }
  const on = multifactor !== undefined && multifactor.mode !== 'OFF';
  if (on && !multifactor.sms && !multifactor.totp && !multifactor.email) {
    throw session.error('multifactor names no method, so nobody could pass it; add totp, sms or email.');
  }
  if (on && loginWith.phone && !multifactor.sms) {
    throw session.error('multifactor needs sms where people sign in by phone, which AWS demands; add sms: true.');
  }
}

function checkChallenge({ loginWith, passwordlessOptions }: AuthProps, session: Session): void {
  const preferred = passwordlessOptions?.preferredChallenge;
  const enabled = {
    PASSWORD: true,
    EMAIL_OTP: typeof loginWith.email === 'object' && loginWith.email.otpLogin === true,
    SMS_OTP: typeof loginWith.phone === 'object' && loginWith.phone.otpLogin === true,
    WEB_AUTHN: loginWith.webAuthn !== undefined,
  };
  if (preferred && !enabled[preferred]) {
    throw session.error(`preferredChallenge is ${preferred}, which loginWith does not enable; enable it there.`);
  }
}
