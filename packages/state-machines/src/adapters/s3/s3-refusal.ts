import { StorageError, type StorageErrorCode } from '../../errors/storage-error.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import { storageErrorCode } from '../storage-error-names.ts';
import type { S3Call } from './s3-client.ts';
import { textOf } from './s3-xml.ts';

/** An error as S3 names it. */
class S3Refusal extends Error {
  override readonly name: string;
  /** The server's time, where it says that ours is off. */
  readonly serverTime: string | undefined;

  constructor(name: string, message: string, serverTime?: string) {
    super(message);
    this.name = name;
    this.serverTime = serverTime;
  }
}

/** An answer without a body has no name. Of what is asked so, status 400 is what an expired token gets. */
const nameOf = (status: number, method: string): string => (method === 'HEAD' && status === 400 ? 'ExpiredToken' : String(status));

/** The error in an answer, which may come with status 200 where S3 had begun to answer before it failed. */
export async function refusalIn({ status, body }: HttpAnswer, { method, document = false }: Pick<S3Call, 'method' | 'document'>): Promise<StorageError | undefined> {
  if (status < 300 && !document) return undefined;
  const xml = await body.text();
  if (status < 300 && !/<Error>/.test(xml)) return undefined;
  const name = textOf(xml, 'Code') ?? nameOf(status, method);
  const cause = new S3Refusal(name, textOf(xml, 'Message') ?? '', textOf(xml, 'ServerTime'));
  const known = storageErrorCode(name);
  const code = known === 'unknown' ? storageErrorCode(String(status)) : known;
  return new StorageError(code, { cause, hint: HINTS[code] });
}

const HINTS: Readonly<Partial<Record<StorageErrorCode, string>>> = {
  not_configured: '[foyer] The bucket is not where the configuration says: compare its name and its region with amplify_outputs.json.',
};

/** S3's own name of an error, where S3 is where it came from. */
export const refusalName = ({ cause }: StorageError): string | undefined => (cause instanceof S3Refusal ? cause.name : undefined);

/** The server's time, where the error is that ours is off. */
export const serverTimeIn = ({ cause }: StorageError): string | undefined => (cause instanceof S3Refusal ? cause.serverTime : undefined);
