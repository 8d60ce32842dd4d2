import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import { demand, findObject, headerOf, type S3Call } from '../call.ts';
import { checkConditions } from '../conditions.ts';
import { objectHeaders } from '../object-details.ts';

/** GetObject, and HeadObject, whose body is left out on the way. */
export function getObject(call: S3Call): SandboxReply {
  const { bucket, request, query } = call;
  demand(call, 'get');
  const object = findObject(call);
  checkConditions(call, object);
  const withChecksum = headerOf(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED';
  const range = rangeOf(headerOf(request, 'range'), object.size);
  const [start, end] = range ?? [0, object.size];
  return {
    status: range ? 206 : 200,
    cacheable: true,
    headers: {
      ...objectHeaders(object, { withChecksum: withChecksum && !range }),
      ...overrides(query),
      'content-length': String(end - start),
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${object.size}` } : {}),
    },
    body: request.method === 'HEAD' ? '' : bucket.files.read(object.segments, start, end),
  };
}

/** First byte and the one after the last; `undefined` where the whole object is asked for, or something that S3 does not know. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  if (start >= size || end <= start) throw new ServiceError('InvalidRange', 'The requested range is not satisfiable');
  return [start, end];
}

function overrides(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].flatMap(([name, value]) => (OVERRIDES.has(name) ? [[name.slice('response-'.length), value]] : [])));
}

const OVERRIDES: ReadonlySet<string> = new Set([
  'response-content-type', 'response-content-language', 'response-expires', 'response-cache-control',
  'response-content-disposition', 'response-content-encoding',
]);
