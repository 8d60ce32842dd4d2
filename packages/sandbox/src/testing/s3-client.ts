import { createHash, createHmac } from 'node:crypto';
import type { Sandbox } from '../sandbox.ts';
import { call, post } from './call.ts';

export interface S3Request {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Changes the signed request before it is sent. */
  readonly tamper?: (headers: Record<string, string>) => void;
  readonly pathStyle?: boolean;
}

interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretKey: string;
  readonly SessionToken: string;
}

/** A client of S3 that signs by hand, for what the real client cannot do outside a browser. */
export class S3Client {
  readonly identityId: string;
  readonly #sandbox: Sandbox;
  readonly #credentials: Credentials;

  private constructor(sandbox: Sandbox, identityId: string, credentials: Credentials) {
    this.#sandbox = sandbox;
    this.identityId = identityId;
    this.#credentials = credentials;
  }

  /** Signs somebody in by password, or nobody. */
  static async of(sandbox: Sandbox, user?: { readonly username: string; readonly password: string }): Promise<S3Client> {
    const { clientId, identityPoolId, userPoolId } = sandbox.pool('main');
    const { body } = user
      ? await call(sandbox, 'InitiateAuth', {
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
        })
      : { body: {} };
    const result = Reflect.get(body, 'AuthenticationResult') as { readonly IdToken: string } | undefined;
    const logins = result ? { Logins: { [`cognito-idp.us-east-1.amazonaws.com/${userPoolId}`]: result.IdToken } } : {};
    const { body: identity } = await post(sandbox, 'AWSCognitoIdentityService.GetId', { IdentityPoolId: identityPoolId, ...logins });
    const identityId = String(identity['IdentityId']);
    const { body: issued } = await post(sandbox, 'AWSCognitoIdentityService.GetCredentialsForIdentity', { IdentityId: identityId, ...logins });
    return new S3Client(sandbox, identityId, issued['Credentials'] as Credentials);
  }

  async send(method: string, key: string, { query = {}, headers = {}, body, tamper, pathStyle = false }: S3Request = {}): Promise<Response> {
    const [host, path] = this.#place(key, pathStyle);
    const toSign: Record<string, string> = {
      host,
      'x-amz-date': this.#date(),
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-amz-security-token': this.#credentials.SessionToken,
      ...headers,
    };
    const names = Object.keys(toSign).toSorted();
    const canonical = [
      method, path, queryText(query), ...names.map((name) => `${name}:${toSign[name]}`), '', names.join(';'),
      toSign['x-amz-content-sha256'],
    ].join('\n');
    const date = toSign['x-amz-date'] ?? '';
    const signature = this.#sign(canonical, date);
    const sent: Record<string, string> = {
      ...toSign,
      authorization: `AWS4-HMAC-SHA256 Credential=${this.#scope(date)}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
    delete sent['host'];
    tamper?.(sent);
    return fetch(`${this.#sandbox.url}/_aws/${host}${path}?${queryText(query)}`, { method, headers: sent, ...(body === undefined ? {} : { body }) });
  }

  presign(method: string, key: string, expires: number): string {
    const [host, path] = this.#place(key, false);
    const date = this.#date();
    const query = queryText({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': this.#scope(date),
      'X-Amz-Date': date,
      'X-Amz-Expires': String(expires),
      'X-Amz-Security-Token': this.#credentials.SessionToken,
      'X-Amz-SignedHeaders': 'host',
    });
    const signature = this.#sign([method, path, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n'), date);
    return `${this.#sandbox.url}/_aws/${host}${path}?${query}&X-Amz-Signature=${signature}`;
  }

  #place(key: string, pathStyle: boolean): [string, string] {
    const { bucketName } = this.#sandbox.bucket();
    const path = `/${key.split('/').map(encode).join('/')}`;
    return pathStyle ? ['s3.us-east-1.amazonaws.com', `/${bucketName}${path}`] : [`${bucketName}.s3.us-east-1.amazonaws.com`, path];
  }

  #date(): string {
    return new Date(this.#sandbox.clock.now()).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  }

  #scope(date: string): string {
    return `${this.#credentials.AccessKeyId}/${date.slice(0, 8)}/us-east-1/s3/aws4_request`;
  }

  #sign(canonical: string, date: string): string {
    const scope = `${date.slice(0, 8)}/us-east-1/s3/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
    let key: string | Buffer = `AWS4${this.#credentials.SecretKey}`;
    for (const word of scope.split('/')) key = createHmac('sha256', key).update(word).digest();
    return createHmac('sha256', key).update(text).digest('hex');
  }
}

function queryText(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
