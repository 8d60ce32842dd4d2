import type { Admin } from './admin/admin.ts';
import type { ApiSettings } from './appsync/graphql-api.ts';
import type { SandboxApi } from './appsync/sandbox-api.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults/fault.ts';
import type { Route } from './http/route.ts';
import type { Mailbox } from './mailbox/message.ts';
import type { PoolIds } from './pool-ids.ts';
import type { PoolSettings, PoolSettingsInput } from './pool-settings.ts';
import type { RequestLog } from './requests/request-entry.ts';
import type { BucketSettings } from './s3/bucket-settings.ts';
import type { SandboxBucket } from './s3/sandbox-bucket.ts';

/** What a sandbox serves, and where. */
export interface SandboxOptions {
  /** By name; ids are made from it. @default one pool named `main`, with the default settings */
  readonly pools?: Readonly<Record<string, PoolSettingsInput>> | undefined;
  /** Data APIs, by the name of the pool whose users they know. @default none */
  readonly apis?: Readonly<Record<string, ApiSettings>> | undefined;
  /** Buckets of S3, by name. @default none */
  readonly buckets?: Readonly<Record<string, BucketSettings>> | undefined;
  /** @default 0, any free port */
  readonly port?: number | undefined;
  /** Serves https too; 0 for any free port. @default no https */
  readonly httpsPort?: number | undefined;
  /** Where users and objects are kept between runs. @default '.foyer' */
  readonly dataDir?: string | undefined;
  /** Keeps nothing between runs. @default false */
  readonly ephemeral?: boolean | undefined;
  /** Takes one line at a time: what is not built into the sandbox, and what failed. @default nobody */
  readonly log?: ((line: string) => void) | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Pages to serve beside the services. */
  readonly routes?: ((sandbox: Sandbox) => readonly Route[]) | undefined;
}

/** A user pool with its app client and its identity pool. */
export interface SandboxPool extends PoolIds {
  readonly name: string;
  readonly settings: PoolSettings;
  /** Takes new settings from the next call on. Users, sessions and ids stay. */
  replaceSettings(settings: PoolSettingsInput): void;
}

/** A running sandbox. */
export interface Sandbox {
  /** As `http://localhost:4566`, without a slash at the end. */
  readonly url: string;
  readonly https: SandboxHttps | undefined;
  readonly pools: Readonly<Record<string, SandboxPool>>;
  /** @throws where the sandbox has no pool of this name. */
  pool(name: string): SandboxPool;
  /** The data API beside the pool of this name, or beside the only one. @throws where there is none. */
  api(name?: string): SandboxApi;
  /**
   * Takes up a new data API, or a new schema of one that is served; its rows stay.
   * @throws where the schema cannot be read.
   */
  serveApi(name: string, settings: ApiSettings): SandboxApi;
  /** Serves a data API no more, and drops its subscribers; its rows stay for when it comes back. */
  stopApi(name: string): void;
  /** By name. */
  readonly buckets: Readonly<Record<string, SandboxBucket>>;
  /** The bucket of this name, or the default one. @throws where there is none. */
  bucket(name?: string): SandboxBucket;
  /** Takes new buckets and rules from the next call on. Objects of buckets that stay are kept. */
  replaceBuckets(buckets: Readonly<Record<string, BucketSettings>>): void;
  readonly admin: Admin;
  readonly mailbox: Mailbox;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly clock: Clock;
  /** Ends every connection and closes the store. */
  close(): Promise<void>;
}

/** The https side of a sandbox. */
export interface SandboxHttps {
  /** As `https://localhost:4567`. */
  readonly url: string;
  readonly port: number;
  /** Base64 of the SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`. */
  readonly spkiHash: string;
  /** The certificate, in PEM. */
  readonly certificate: string;
}
