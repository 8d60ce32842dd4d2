import { createHash } from 'node:crypto';
import { ServiceError } from '../../http/service-error.ts';
import { demand, headerOf, type S3Call, type S3Operation } from '../call.ts';
import { listOf, readXml, textOf } from '../read-xml.ts';
import { document, element, type Xml } from '../xml.ts';

/** As many keys as one request may name. */
const LIMIT = 1000;

export const deleteObjects: S3Operation = async (call) => {
  const body = await call.request.body();
  checkDigest(call, body);
  const root = readXml(body, 'Delete');
  const keys = listOf(root, 'Object').map((object) => textOf(object, 'Key'));
  if (keys.length === 0 || keys.length > LIMIT) throw malformed();
  const quiet = textOf(root, 'Quiet') === 'true';
  const results = keys.map((key) => {
    if (key === undefined || key === '') throw malformed();
    return removeOne(call, key, quiet);
  });
  return document('DeleteResult', results);
};

function removeOne(call: S3Call, key: string, quiet: boolean): Xml {
  try {
    demand(call, 'delete', key);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return element('Error', [element('Key', key), element('Code', cause.name), element('Message', cause.message)]);
  }
  call.bucket.removeObject(key);
  return element('Deleted', quiet ? undefined : [element('Key', key)]);
}

/** S3 wants to know that the list came whole. */
function checkDigest({ request }: S3Call, body: Buffer): void {
  const md5 = headerOf(request, 'content-md5');
  const sha256 = headerOf(request, 'x-amz-checksum-sha256');
  if (md5 === undefined && sha256 === undefined) {
    throw new ServiceError('InvalidRequest', 'Missing required header for this request: Content-MD5');
  }
  const computed = createHash(md5 === undefined ? 'sha256' : 'md5').update(body).digest('base64');
  if (computed !== (md5 ?? sha256)) throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
}

function malformed(): ServiceError {
  return new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
}
