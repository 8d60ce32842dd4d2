import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Grants } from '../hosted-ui/grants.ts';
import type { PostOffice } from '../mailbox/create-mailbox.ts';
import type { PoolIds } from '../pool-ids.ts';
import { poolSettings, type PoolSettings, type PoolSettingsInput } from '../pool-settings.ts';
import { Collection } from '../store/collection.ts';
import type { SqliteDatabase, Table } from '../store/database.ts';
import type { TriggerEvents, TriggerName } from '../triggers.ts';
import { Attempts } from './attempts.ts';
import { Codes } from './codes.ts';
import type { Device } from './device.ts';
import { Messenger } from './messenger.ts';
import type { Passkey } from './passkey.ts';
import { runTrigger, type TriggerCall } from './run-trigger.ts';
import { Sessions } from './sessions.ts';
import { SignIns } from './sign-ins.ts';
import type { SrpIdentity } from './srp.ts';
import { TokenSigner } from './tokens.ts';
import type { User } from './user.ts';
import { Users } from './users.ts';

/** What a pool needs of the sandbox around it. */
export interface Surroundings {
  readonly database: SqliteDatabase;
  readonly clock: Clock;
  readonly mailbox: PostOffice;
  readonly log: (line: string) => void;
  /** The sandbox's own address, for links in messages. */
  readonly url: () => string;
}

/** One user pool: its settings, what it stores, and who signs, counts and writes for it. */
export class UserPool {
  readonly name: string;
  readonly ids: PoolIds;
  readonly clock: Clock;
  readonly users: Users;
  readonly codes: Codes;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly attempts: Attempts;
  readonly grants: Grants;
  readonly messenger: Messenger;
  readonly tokens: TokenSigner;
  readonly devices: Collection<Device>;
  readonly passkeys: Collection<Passkey>;
  /** Registrations of passkeys under way, by username. */
  readonly registrations = new Map<string, { readonly challenge: string; readonly expiresAt: number }>();
  readonly url: () => string;
  readonly log: (line: string) => void;
  #settings: PoolSettings;
  readonly #pretence = randomBytes(32);

  constructor(name: string, ids: PoolIds, input: PoolSettingsInput, around: Surroundings) {
    const collection = <T extends object>(table: Table) =>
      new Collection<T>(around.database, table, name);
    this.name = name;
    this.ids = ids;
    this.#settings = poolSettings(input);
    this.clock = around.clock;
    this.log = around.log;
    this.url = around.url;
    this.users = new Users(collection('users'), () => this.settings);
    this.codes = new Codes(collection('codes'), around.clock);
    this.sessions = new Sessions(collection('sessions'), around.clock);
    this.devices = collection('devices');
    this.passkeys = collection('passkeys');
    this.signIns = new SignIns(around.clock);
    this.attempts = new Attempts(around.clock);
    this.grants = new Grants(around.clock);
    this.messenger = new Messenger(this, (message) => around.mailbox.deliver(message));
    this.tokens = new TokenSigner(ids, around.clock, collection('keys'));
  }

  get settings(): PoolSettings {
    return this.#settings;
  }

  replaceSettings(input: PoolSettingsInput): void {
    this.#settings = poolSettings(input);
  }

  runTrigger<Name extends TriggerName>(
    name: Name,
    call: TriggerCall<Name>,
  ): Promise<TriggerEvents[Name]['response'] | undefined> {
    return runTrigger({ ids: this.ids, triggers: this.settings.triggers }, name, call);
  }

  /** In whose name a password is proved: the id's part after `_`, and the real username. */
  srpIdentity(username: string): SrpIdentity {
    return { group: this.ids.userPoolId.slice(this.ids.userPoolId.indexOf('_') + 1), user: username };
  }

  /** Bytes that stay the same for a name while the sandbox runs, for users who are only pretended to exist. */
  pretend(name: string): Buffer {
    return createHmac('sha256', this.#pretence).update(name.toLowerCase()).digest();
  }

  /** Takes away everything of a user. */
  forget(user: User): void {
    this.codes.forget(user.username);
    this.sessions.forget(user.username);
    this.signIns.forget(user.username);
    this.devices.removeOfOwner(user.username);
    this.passkeys.removeOfOwner(user.username);
    this.users.remove(user.username);
  }

  /** Takes away everything of everybody. */
  clear(): void {
    this.codes.clear();
    this.sessions.clear();
    this.signIns.clear();
    this.attempts.clear();
    this.grants.clear();
    this.devices.clear();
    this.passkeys.clear();
    this.users.clear();
  }
}

/** The attributes of a user as triggers get them. */
export function triggerAttributes(user: User): Record<string, string> {
  return { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes };
}
