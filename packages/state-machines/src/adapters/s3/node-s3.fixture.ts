import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { StorageError } from '../../errors/storage-error.ts';
import type { Checksums } from '../../ports/checksums.ts';
import type { HttpAnswer, HttpPort } from '../../ports/http.ts';
import type { S3Credentials } from './s3-options.ts';

export const ADA = { username: 'ada@example.com', password: 'Analytical-1' };

/** A sandbox where Ada has two buckets, of which she may delete from one alone. */
export async function sandboxOfAda(): Promise<Sandbox> {
  const sandbox = await createSandbox({
    ephemeral: true,
    pools: { main: { authFlows: ['USER_PASSWORD_AUTH'] } },
    buckets: {
      files: { access: (allow) => ({ 'own/*': [allow.authenticated.to(['read', 'write', 'delete'])] }) },
      archive: { access: (allow) => ({ 'own/*': [allow.authenticated.to(['read', 'write'])] }) },
    },
  });
  await sandbox.admin.createUser(ADA);
  return sandbox;
}

/** What a page may read of any answer. */
const READABLE = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma'];

/** The headers of an answer that the server lets a page read. */
function readable({ headers }: Response, exposedToo: RegExp): Pick<HttpAnswer, 'header' | 'headerNames'> {
  const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/, */);
  const headerNames = [...headers.keys()].filter((name) => READABLE.includes(name) || exposed.includes(name) || exposedToo.test(name));
  return { headerNames, header: (name) => (headerNames.includes(name.toLowerCase()) ? (headers.get(name) ?? undefined) : undefined) };
}

/** Names no header. */
const NONE = /^$/;

/**
 * HTTP of Node to a sandbox, as the development shim sends it, with the headers that a page would read.
 * @param exposedToo those that the CORS rules name beside the ones that a bucket of Amplify's has
 */
export function nodeHttp(sandbox: Sandbox, exposedToo = NONE): HttpPort {
  return {
    async send({ method, url, headers, body }, signal, onSent, onReceived) {
      try {
        const { host, pathname, search } = new URL(url);
        const answer = await fetch(`${sandbox.url}/_aws/${host}${pathname}${search}`, { method, headers, body: body ?? null, signal });
        if (body instanceof Blob) onSent?.(body.size);
        const chunks: BlobPart[] = [];
        for await (const chunk of answer.body ?? []) {
          onReceived?.();
          chunks.push(new Uint8Array(chunk));
        }
        return { status: answer.status, ...readable(answer, exposedToo), body: new Blob(chunks) };
      } catch (cause) {
        throw new StorageError(signal.aborted ? 'cancelled' : 'network', { cause });
      }
    },
  };
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

export const nodeChecksums: Checksums = {
  crc32: async (blob) => crc32(await bytesOf(blob)),
  md5: async (blob) => new Uint8Array(createHash('md5').update(await bytesOf(blob)).digest()),
  sha256: async (blob) => new Uint8Array(createHash('sha256').update(await bytesOf(blob)).digest()),
};

/** Credentials of the sandbox's identity pool, new at each refresh. */
export function sandboxCredentials(sandbox: Sandbox, user: { readonly username: string; readonly password: string }) {
  let held: Promise<S3Credentials> | undefined;
  let made = 0;
  const post = async (target: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(sandbox.url, {
      method: 'POST', headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body),
    });
    return answer.json() as Promise<Record<string, unknown>>;
  };
  const issue = async (): Promise<S3Credentials> => {
    made += 1;
    const { clientId, identityPoolId, userPoolId } = sandbox.pool('main');
    const signedIn = await post('AWSCognitoIdentityProviderService.InitiateAuth', {
      ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    });
    const { IdToken } = signedIn['AuthenticationResult'] as { IdToken: string };
    const Logins = { [`cognito-idp.us-east-1.amazonaws.com/${userPoolId}`]: IdToken };
    const { IdentityId } = await post('AWSCognitoIdentityService.GetId', { IdentityPoolId: identityPoolId, Logins });
    const issued = await post('AWSCognitoIdentityService.GetCredentialsForIdentity', { IdentityId, Logins });
    const { AccessKeyId, SecretKey, SessionToken } = issued['Credentials'] as { AccessKeyId: string; SecretKey: string; SessionToken: string };
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken, identityId: String(IdentityId) };
  };
  return {
    made: () => made,
    credentials: async ({ refresh }: { readonly refresh: boolean }) => {
      if (refresh) held = undefined;
      return (held ??= issue());
    },
  };
}
