import { adminRoutes } from './admin/admin-routes.ts';
import { createAdmin } from './admin/create-admin.ts';
import { openDataApis } from './appsync/data-apis.ts';
import { createClock } from './clock.ts';
import { createFaults } from './faults/create-faults.ts';
import { createCertificate, type Certificate } from './http/certificate.ts';
import { dispatch, type Dispatch } from './http/dispatch.ts';
import { listen, type Listener } from './http/server.ts';
import { hostedUiService } from './hosted-ui/index.ts';
import { identityPoolService } from './identity-pools/index.ts';
import { Identities } from './identity-pools/identities.ts';
import { createMailbox } from './mailbox/create-mailbox.ts';
import { poolIds } from './pool-ids.ts';
import { createRequestLog } from './requests/create-request-log.ts';
import { openBuckets } from './s3/buckets.ts';
import { s3Service } from './s3/s3-service.ts';
import { findSandboxBucket, sandboxBuckets } from './s3/sandbox-bucket.ts';
import type { Sandbox, SandboxOptions, SandboxPool } from './sandbox.ts';
import { emptyTables, openDatabase } from './store/database.ts';
import { userPoolService } from './user-pools/index.ts';
import { UserPool, type Surroundings } from './user-pools/user-pool.ts';
import { wellKnownRoutes } from './user-pools/well-known-routes.ts';
import { confirmUserRoute } from './user-pools/confirm-user-route.ts';

/**
 * Starts a local Cognito and S3 on loopback: for development and tests, never for production.
 *
 * @throws where a port is taken, or where the data directory was written by another version.
 *
 * @example
 * const sandbox = await createSandbox({ ephemeral: true, pools: { main: { usernameAttributes: ['email'] } } });
 * const { userPoolId, clientId } = sandbox.pool('main');
 * await sandbox.admin.createUser({ username: 'ada@example.com', password: 'Analytical-1' });
 * await sandbox.close();
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const log = options.log ?? (() => {});
  const clock = createClock(options.now);
  const database = openDatabase(options.ephemeral ? undefined : (options.dataDir ?? '.foyer'));
  const mailbox = createMailbox(database, clock);
  const faults = createFaults();
  const requests = createRequestLog(clock);
  let url = '';
  const around: Surroundings = { database, clock, mailbox, log, url: () => url };
  const opened = Object.entries(options.pools ?? { main: {} }).map(([name, settings]) => new UserPool(name, poolIds(name), settings, around));
  const userPools = () => opened;
  const identityPools = opened.map((pool) => new Identities(pool, database));
  const dataApis = openDataApis({ settings: options.apis ?? {}, identityPools, database, clock, faults, requests, log });
  const buckets = openBuckets(options, database, clock);
  const s3 = s3Service({ buckets, identityPools: () => identityPools, clock, log });
  const admin = createAdmin(userPools, () => {
    for (const identities of identityPools) identities.clear();
    dataApis.clear();
    buckets.clear();
    // What belongs to definitions that are away would come back with them.
    emptyTables(database);
    mailbox.clear();
    faults.clear();
    requests.clear();
  });
  const pools = Object.fromEntries(opened.map((pool) => [pool.name, asSandboxPool(pool)]));
  const certificate = options.httpsPort === undefined ? undefined : await createCertificate();
  const listeners: Listener[] = [];
  let https: Sandbox['https'];

  const sandbox: Sandbox = {
    get url() {
      return url;
    },
    get https() {
      return https;
    },
    pools,
    pool(name) {
      const pool = pools[name];
      if (pool) return pool;
      throw new Error(`[foyer] The sandbox has no pool ${name}: it has ${Object.keys(pools).join(', ')}.`);
    },
    api: (name) => dataApis.find(name),
    serveApi: (name, settings) => dataApis.serve(name, settings),
    stopApi: (name) => dataApis.stop(name),
    get buckets() {
      return sandboxBuckets(buckets);
    },
    bucket: (name) => findSandboxBucket(buckets, name),
    replaceBuckets: (settings) => buckets.replace(settings),
    admin,
    mailbox,
    faults,
    requests,
    clock,
    async close() {
      dataApis.close();
      await Promise.all(listeners.map((listener) => listener.close()));
      buckets.close();
      database.close();
    },
  };

  const kernel: Dispatch = {
    services: [s3, userPoolService(userPools, log), identityPoolService(() => identityPools, log), hostedUiService(userPools), dataApis.service],
    localRoutes: [...adminRoutes(sandbox), ...(options.routes?.(sandbox) ?? [])],
    openRoutes: [...wellKnownRoutes(userPools), confirmUserRoute(userPools)],
    isOwnHost: (hostname) => opened.some((pool) => pool.settings.oauth?.domain === hostname),
    faults,
    requests,
    log,
  };
  const serve = async (port: number, tls?: Certificate) => {
    const listener = await listen(port, (request) => dispatch(kernel, request), { certificate: tls, log, upgrade: dataApis.upgrade });
    listeners.push(listener);
    return listener;
  };
  try {
    const http = await serve(options.port ?? 0);
    url = `http://localhost:${http.port}`;
    if (certificate) {
      const { port } = await serve(options.httpsPort ?? 0, certificate);
      const { spkiHash } = certificate;
      https = { url: `https://localhost:${port}`, port, spkiHash, certificate: certificate.certificate };
    }
  } catch (cause) {
    await sandbox.close();
    throw cause;
  }
  return sandbox;
}

function asSandboxPool(pool: UserPool): SandboxPool {
  return {
    ...pool.ids,
    name: pool.name,
    get settings() {
      return pool.settings;
    },
    replaceSettings: (settings) => pool.replaceSettings(settings),
  };
}
