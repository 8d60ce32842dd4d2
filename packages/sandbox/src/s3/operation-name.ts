import type { SandboxRequest } from '../http/route.ts';

/** S3's name for what a request asks. */
export function operationName({ method, url, headers }: SandboxRequest, hasKey: boolean): string {
  const query = url.searchParams;
  if (!hasKey) {
    if (method === 'HEAD') return 'HeadBucket';
    if (method === 'POST' && query.has('delete')) return 'DeleteObjects';
    if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
    return `${method} on a bucket`;
  }
  const ofUpload = query.has('uploadId');
  const copies = headers['x-amz-copy-source'] !== undefined;
  switch (method) {
    case 'HEAD':
      return 'HeadObject';
    case 'GET':
      return ofUpload ? 'ListParts' : 'GetObject';
    case 'PUT':
      if (ofUpload) return copies ? 'UploadPartCopy' : 'UploadPart';
      return copies ? 'CopyObject' : 'PutObject';
    case 'POST':
      return ofUpload ? 'CompleteMultipartUpload' : query.has('uploads') ? 'CreateMultipartUpload' : 'POST on an object';
    case 'DELETE':
      return ofUpload ? 'AbortMultipartUpload' : 'DeleteObject';
    default:
      return `${method} on an object`;
  }
}
