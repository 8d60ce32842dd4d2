import type { AuthSettings, LoginMechanism } from '../../ports/auth.ts';
import { type Calls, createCalls } from './calls.ts';
import { createClock, type MemoryClock } from './clock.ts';
import { type Codes, createCodes } from './codes.ts';
import type { MemoryHandle } from './handle.ts';
import { createMailbox } from './mailbox.ts';
import type { MemoryAuthOptions, MemoryPasskeyBehaviour } from './options.ts';
import { totpCode } from './totp.ts';
import { createUserPool, type StoredUser, type UserPool } from './user-pool.ts';

/** What every browser on one memory backend shares. */
export interface World {
  readonly options: MemoryAuthOptions;
  readonly settings: AuthSettings;
  readonly pool: UserPool;
  readonly codes: Codes;
  readonly clock: MemoryClock;
  readonly calls: Calls;
  readonly passkeyBehaviour: () => MemoryPasskeyBehaviour;
  /** @throws where there is no such user */
  readonly known: (username: string) => StoredUser;
  readonly controls: Omit<MemoryHandle, 'redirect' | 'pickPasskey' | 'isPasskeyListOpen' | 'expireSession' | 'openTab' | 'openBrowser'>;
}

export function createWorld(options: MemoryAuthOptions): World {
  const loginMechanisms = options.pool?.loginMechanisms ?? ['email'];
  const signUpAttributes = options.pool?.signUpAttributes ?? contactsOf(loginMechanisms);
  const pool = createUserPool({ ...options.pool, loginMechanisms, signUpAttributes });
  const clock = createClock(options.now);
  const post = createMailbox();
  const calls = createCalls(options.latency);
  let passkeys = options.passkeys ?? 'approve';

  const known = (username: string) => {
    const user = pool.find(username);
    if (!user) throw new Error(`[foyer] The memory backend has no user ${username}.`);
    return user;
  };

  return {
    options, pool, clock, calls, known,
    codes: createCodes({ clock, post, nextCode: options.nextCode }),
    passkeyBehaviour: () => passkeys,
    settings: {
      loginMechanisms,
      signUpAttributes,
      passwordPolicy: pool.policy,
      socialProviders: options.pool?.socialProviders ?? [],
      factors: options.pool?.factors ?? [],
      preferredFactor: options.pool?.preferredFactor,
    },
    controls: {
      mailbox: post,
      clock,
      faults: calls,
      addUser: (user) => void pool.add(user),
      async totpCode(username) {
        const { totpSeed } = known(username);
        if (totpSeed === undefined) throw new Error(`[foyer] ${username} has no authenticator app.`);
        return totpCode(totpSeed, clock.now());
      },
      revokeSessions(username) {
        known(username).generation += 1;
      },
      setPasskeyBehaviour(behaviour) {
        passkeys = behaviour;
      },
    },
  };
}

/** What the pool needs to reach a person by: the contact that is the username, or an email beside a chosen name. */
function contactsOf(mechanisms: readonly LoginMechanism[]): readonly string[] {
  if (mechanisms.includes('username')) return ['email'];
  return mechanisms.length === 1 ? mechanisms : [];
}
