import { AuthError } from '../../errors/auth-error.ts';
import type { CodeDelivery, SignUpRequest, SignUpStep } from '../../ports/auth.ts';
import type { Secret } from '../../secret.ts';
import { simulatedDelivery } from '../simulated-delivery.ts';
import type { Codes, Contact } from './codes.ts';
import type { Signer } from './sign-in.ts';
import { contactOf, type StoredUser, type UserPool } from './user-pool.ts';

export interface SignUp {
  begin(request: SignUpRequest): SignUpStep;
  confirm(request: { username: string; code: Secret }): SignUpStep;
  resend(request: { username: string }): CodeDelivery;
  /** The one whom a sign-up lets in by itself, once. @throws {AuthError} `session_expired` */
  claim(): Signer & { readonly user: StoredUser };
}

export function createSignUp({ pool, codes }: { pool: UserPool; codes: Codes }): SignUp {
  let waiting: (Signer & { readonly user: StoredUser }) | undefined;

  const assertAllowed = ({ username, password, attributes }: SignUpRequest) => {
    const { settings } = pool;
    if (settings.selfSignUp === false) throw new AuthError('sign_up_closed');
    if (!username || !fitsMechanism(username, pool)) throw new AuthError('invalid_input');
    if (!password && !settings.factors?.length) throw new AuthError('invalid_input');
    const given = { ...attributes, ...contactIn(username) };
    if ((settings.signUpAttributes ?? []).some((name) => !given[name])) throw new AuthError('invalid_input');
    const reason = settings.rejectSignUp?.({ username, attributes });
    if (reason !== undefined) throw new AuthError('rejected_by_app', { reason });
    if (pool.find(username)) throw new AuthError('username_taken');
  };

  const send = (user: StoredUser): CodeDelivery =>
    codes.send({ user, purpose: 'sign-up', attribute: contactToConfirm(user) });

  return {
    begin(request) {
      assertAllowed(request);
      const { username, password, attributes } = request;
      const user = pool.add({ username, attributes, status: 'unconfirmed' });
      try {
        if (password) pool.setPassword(user, password.reveal());
      } catch (error) {
        pool.remove(user);
        throw error;
      }
      waiting = { user, loginId: username, flow: password ? 'USER_SRP_AUTH' : 'USER_AUTH' };
      if (pool.settings.autoConfirm) {
        user.status = 'confirmed';
        return { kind: 'autoSignIn' };
      }
      return { kind: 'confirmSignUp', delivery: send(user) };
    },
    confirm({ username, code }) {
      if (!username || !code.reveal()) throw new AuthError('invalid_input');
      const user = pool.find(username);
      if (!user) throw new AuthError('code_expired');
      // Confirmed already, perhaps by a link in another tab: nothing is left to do.
      if (user.status !== 'unconfirmed') return { kind: 'done' };
      codes.redeem({ user, purpose: 'sign-up', code: code.reveal() });
      const attribute = contactToConfirm(user);
      assertContactFree(user, attribute, pool);
      user.status = 'confirmed';
      user.attributes = { ...user.attributes, [`${attribute}_verified`]: 'true' };
      return waiting?.user === user && waiting.loginId === username ? { kind: 'autoSignIn' } : { kind: 'done' };
    },
    resend({ username }) {
      if (!username) throw new AuthError('invalid_input');
      const user = pool.find(username);
      if (!user) return simulatedDelivery(username);
      if (user.status !== 'unconfirmed') throw new AuthError('invalid_input');
      return send(user);
    },
    claim() {
      const signer = waiting;
      waiting = undefined;
      if (!signer) throw new AuthError('session_expired');
      return signer;
    },
  };
}

const contactToConfirm = ({ attributes }: StoredUser): Contact => ('email' in attributes ? 'email' : 'phone_number');

const contactIn = (username: string): Record<string, string> => {
  const contact = contactOf(username);
  return contact ? { [contact]: username } : {};
};

function fitsMechanism(username: string, { settings }: UserPool): boolean {
  const mechanisms = settings.loginMechanisms ?? ['email'];
  const contact = contactOf(username);
  return mechanisms.includes('username') ? contact === undefined : contact !== undefined && mechanisms.includes(contact);
}

/** Where people choose a name, a contact that signs in too can be that of one user alone. */
function assertContactFree(user: StoredUser, attribute: Contact, pool: UserPool): void {
  const contact = user.attributes[attribute];
  const owner = contact === undefined ? undefined : pool.find(contact);
  if (owner && owner !== user) throw new AuthError('contact_taken');
}
