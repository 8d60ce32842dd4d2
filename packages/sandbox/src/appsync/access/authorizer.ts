import { randomUUID } from 'node:crypto';
import type { FunctionHandler } from '../../amplify/define-function.ts';
import type { Clock } from '../../clock.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { Caller } from './caller.ts';
import type { SignedRequest } from './signature.ts';

/** As long as AppSync keeps an answer where nobody says how long, in seconds. */
const TIME_TO_LIVE = 300;
/** The account that ids are made up with. */
const ACCOUNT = '000000000000';

export interface AuthorizerOptions {
  /** The app's function. */
  readonly handler: FunctionHandler;
  readonly apiId: string;
  readonly timeToLiveInSeconds: number | undefined;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

interface Kept {
  readonly caller: Caller;
  readonly until: number;
}

/** Asks the app's own function who may call, and keeps what it answers for a while, as AppSync does. */
export class Authorizer {
  readonly #options: AuthorizerOptions;
  readonly #kept = new Map<string, Kept>();

  constructor(options: AuthorizerOptions) {
    this.#options = options;
  }

  /** @throws {ServiceError} `UnauthorizedException` where the function says no, fails, or answers something else. */
  async authorize(token: string, request: SignedRequest): Promise<Caller> {
    const { clock, timeToLiveInSeconds = TIME_TO_LIVE } = this.#options;
    const kept = this.#kept.get(token);
    if (kept && kept.until > clock.now()) return kept.caller;
    const answer = await this.#ask(token, request);
    if (answer['isAuthorized'] !== true) throw refused();
    const { resolverContext, deniedFields, ttlOverride } = answer;
    const caller: Caller = {
      kind: 'function',
      resolverContext: isRecord(resolverContext) ? resolverContext : {},
      deniedFields: new Set((Array.isArray(deniedFields) ? deniedFields : []).map((name) => fieldName(String(name)))),
    };
    const seconds = typeof ttlOverride === 'number' ? ttlOverride : timeToLiveInSeconds;
    this.#kept.set(token, { caller, until: clock.now() + seconds * 1000 });
    return caller;
  }

  async #ask(authorizationToken: string, { headers, body }: SignedRequest): Promise<Readonly<Record<string, unknown>>> {
    const { handler, apiId, log } = this.#options;
    const requestContext = { apiId, accountId: ACCOUNT, requestId: randomUUID(), ...requestOf(String(body)) };
    try {
      const answer = await handler({ authorizationToken, requestContext, requestHeaders: headers }, {}, () => undefined);
      if (isRecord(answer) && typeof answer['isAuthorized'] === 'boolean') return answer;
      log('the authorizer of the data API answered without isAuthorized, so nobody is let in.');
    } catch (cause) {
      log(`the authorizer of the data API failed, so nobody is let in: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    }
    throw refused();
  }
}

function refused(): ServiceError {
  return new ServiceError('UnauthorizedException', 'You are not authorized to make this call.', 401);
}

/** What the function is told of a request; of a handshake nothing. */
function requestOf(body: string): object {
  try {
    const { query, operationName, variables }: Readonly<Record<string, unknown>> = JSON.parse(body);
    return { queryString: query ?? '', ...(operationName !== undefined && { operationName }), variables: variables ?? {} };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { queryString: '', variables: {} };
    throw cause;
  }
}

/** `Type.field`, or the same as the end of an ARN. */
function fieldName(name: string): string {
  const [, type, field] = /\/types\/(\w+)\/fields\/(\w+)$/.exec(name) ?? [];
  return type ? `${type}.${field}` : name;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
