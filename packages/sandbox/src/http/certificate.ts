import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  /** Base64 of the SHA-256 of the public key. */
  readonly spkiHash: string;
}

const HOSTS = [
  'localhost', '*.localhost', '*.amazonaws.com', '*.us-east-1.amazonaws.com', '*.s3.us-east-1.amazonaws.com',
  '*.appsync-api.us-east-1.amazonaws.com', '*.appsync-realtime-api.us-east-1.amazonaws.com',
  '*.auth.us-east-1.amazoncognito.com',
];

/** Makes a certificate for loopback and for AWS's hosts, good for a month; nothing trusts it by itself. */
export async function createCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'foyer-sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: made.private,
    certificate: made.cert,
    spkiHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}
