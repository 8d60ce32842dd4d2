import type { SandboxReply, SandboxRequest } from './route.ts';

const EXPOSED = [
  'ETag', 'Last-Modified', 'Content-Length', 'Content-Disposition', 'x-amz-version-id', 'x-amz-request-id',
  'x-amzn-requestid', 'x-amzn-errortype', 'x-amzn-errormessage', 'Date',
].join(', ');

/** Headers by which any page may read an answer, as on AWS. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
};

/** Answers a browser's question whether it may send a request. */
export function preflight(request: SandboxRequest): SandboxReply {
  return {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
      'access-control-allow-headers': String(request.headers['access-control-request-headers'] ?? '*'),
      'access-control-allow-private-network': 'true',
      'access-control-max-age': '600',
    },
  };
}
