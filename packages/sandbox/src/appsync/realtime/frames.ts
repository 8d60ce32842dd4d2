/** A message of a client, read as far as it can be. */
export interface ClientFrame {
  readonly type: string;
  readonly id: string;
  readonly payload: { readonly data: string; readonly authorization: Readonly<Record<string, string>> };
}

/** Undefined for what is no JSON object. */
export function readFrame(text: string): ClientFrame | undefined {
  const frame = parseRecord(text);
  if (!frame) return undefined;
  const payload = asRecord(frame['payload']);
  return {
    type: String(frame['type']),
    id: typeof frame['id'] === 'string' ? frame['id'] : '',
    payload: {
      data: typeof payload?.['data'] === 'string' ? payload['data'] : '',
      authorization: headersOf(asRecord(asRecord(payload?.['extensions'])?.['authorization'])),
    },
  };
}

/**
 * The headers that a client could not send otherwise: in the subprotocol `header-…`, or, as older clients do, in the
 * query.
 */
export function handshakeHeaders(protocols: string | undefined, query: URLSearchParams): Readonly<Record<string, string>> {
  const offered = (protocols ?? '').split(',').map((name) => name.trim());
  const encoded = offered.find((name) => name.startsWith('header-'))?.slice('header-'.length) ?? query.get('header') ?? '';
  return headersOf(parseRecord(Buffer.from(encoded, 'base64url').toString('utf8')));
}

function headersOf(given: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])),
  );
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
