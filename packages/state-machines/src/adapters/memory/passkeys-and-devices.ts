import { AuthError } from '../../errors/auth-error.ts';
import type { Device, Passkey } from '../../ports/auth.ts';
import type { Browser } from './browser.ts';
import type { MemoryClock } from './clock.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

export interface Passkeys {
  list(user: StoredUser): readonly Passkey[];
  create(user: StoredUser): Promise<void>;
  remove(user: StoredUser, id: string): void;
}

export function createPasskeys(parts: { pool: UserPool; clock: MemoryClock; present: () => Promise<void> }): Passkeys {
  return {
    list: (user) => user.passkeys,
    async create(user) {
      if (!parts.pool.settings.factors?.includes('WEB_AUTHN')) throw new AuthError('method_unavailable');
      await parts.present();
      const id = `passkey-${parts.pool.nextNumber()}`;
      user.passkeys = [...user.passkeys, { id, name: 'Memory passkey', createdAt: new Date(parts.clock.now()) }];
    },
    remove(user, id) {
      if (!user.passkeys.some((passkey) => passkey.id === id)) throw new AuthError('invalid_input');
      user.passkeys = user.passkeys.filter((passkey) => passkey.id !== id);
    },
  };
}

export interface Devices {
  /** Notes that the user signed in from this browser. */
  note(user: StoredUser): void;
  isRemembered(user: StoredUser): boolean;
  list(user: StoredUser): readonly Device[];
  remember(user: StoredUser): void;
  forget(user: StoredUser, id?: string): void;
}

export function createDevices(parts: { pool: UserPool; clock: MemoryClock; browser: Browser }): Devices {
  const { pool, clock, browser } = parts;
  return {
    note(user) {
      if (!pool.settings.deviceTracking) return;
      const id = browser.deviceId(user);
      const known = user.devices.find((device) => device.id === id);
      const others = user.devices.filter((device) => device.id !== id);
      const seen = { id, name: 'Memory browser', lastUsedAt: new Date(clock.now()), remembered: known?.remembered ?? false };
      user.devices = [...others, seen];
    },
    isRemembered: (user) => user.devices.some(({ id, remembered }) => remembered && id === browser.deviceId(user)),
    list: (user) => user.devices.map(({ id, name, lastUsedAt }) => ({ id, name, lastUsedAt })),
    remember(user) {
      const id = browser.deviceId(user);
      if (!user.devices.some((device) => device.id === id)) throw new AuthError('method_unavailable');
      user.devices = user.devices.map((device) => (device.id === id ? { ...device, remembered: true } : device));
    },
    forget(user, id = browser.deviceId(user)) {
      if (!user.devices.some((device) => device.id === id)) {
        throw new AuthError(id === browser.deviceId(user) ? 'method_unavailable' : 'invalid_input');
      }
      user.devices = user.devices.filter((device) => device.id !== id);
    },
  };
}
