import { Input } from './input.ts';
import type { SandboxReply } from './route.ts';
import { ServiceError } from './service-error.ts';
import type { CallNote, Service } from './service.ts';

/** Runs one operation of a JSON service. */
export type JsonOperation = (input: Input, note: CallNote) => Promise<object>;

const CONTENT_TYPE = { 'content-type': 'application/x-amz-json-1.1' };

/** A service that speaks AWS JSON 1.1: the operation stands in `X-Amz-Target`, input and output are JSON. */
export function jsonService(
  name: string,
  targetPrefix: string,
  operations: ReadonlyMap<string, JsonOperation>,
  log: (line: string) => void,
): Service {
  return {
    name,
    operationOf(request) {
      const target = request.headers['x-amz-target'];
      if (typeof target !== 'string' || !target.startsWith(`${targetPrefix}.`)) return undefined;
      return target.slice(targetPrefix.length + 1);
    },
    async handle(request, operation, note) {
      const run = operations.get(operation);
      if (!run) {
        log(`${name}: the operation ${operation} is not built into the sandbox`);
        throw new ServiceError('UnknownOperationException', `The sandbox has no operation ${operation}.`);
      }
      const output = await run(parse(await request.body()), note);
      return { headers: CONTENT_TYPE, body: JSON.stringify(output) };
    },
    refuse,
  };
}

function refuse(error: ServiceError): SandboxReply {
  return {
    status: error.status,
    headers: { ...CONTENT_TYPE, 'x-amzn-errortype': `${error.name}:`, 'x-amzn-errormessage': headerText(error.message) },
    body: JSON.stringify({ __type: error.name, message: error.message }),
  };
}

function parse(body: Buffer): Input {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ServiceError('SerializationException', 'The body is not a JSON object.');
  }
  return new Input(value);
}

function headerText(message: string): string {
  return message.replaceAll(/[^\x20-\x7e]/g, ' ');
}
