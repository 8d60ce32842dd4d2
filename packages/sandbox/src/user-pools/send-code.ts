import { newCode, type Code, type CodePurpose } from './codes.ts';
import { deliveryDetails, type CodeDeliveryDetails } from './mask.ts';
import type { CodeMessage } from './messenger.ts';
import { refusals } from './refusals.ts';
import type { User } from './user.ts';
import type { UserPool } from './user-pool.ts';

export interface CodeRequest extends Pick<CodeMessage, 'purpose' | 'source' | 'attribute' | 'destination' | 'clientMetadata'> {
  readonly code: CodePurpose;
  /** Seconds. */
  readonly lifetime: number;
}

/**
 * Makes a code and sends it. Where it cannot be sent, the one of before stays good.
 * @throws {ServiceError} `LimitExceededException` where the user got too many of these lately.
 */
export async function sendCode(pool: UserPool, user: User, request: CodeRequest): Promise<CodeDeliveryDetails> {
  requireRoomForMessage(pool, user.username, request.purpose);
  const send = await writeCode(pool, user, request);
  return send();
}

/**
 * As {@link sendCode} for codes of one purpose, of which all are sent, or none where one cannot be.
 * @throws {ServiceError} as {@link sendCode}.
 */
export async function sendCodes(pool: UserPool, user: User, requests: readonly CodeRequest[]): Promise<readonly CodeDeliveryDetails[]> {
  const [first] = requests;
  if (!first) return [];
  requireRoomForMessage(pool, user.username, first.purpose, requests.length);
  const written: (() => CodeDeliveryDetails)[] = [];
  for (const request of requests) written.push(await writeCode(pool, user, request));
  return written.map((send) => send());
}

/** Writes a code's message. Nothing is kept or sent before the answer is called. */
async function writeCode(pool: UserPool, user: User, request: CodeRequest): Promise<() => CodeDeliveryDetails> {
  const { attribute, destination } = request;
  const code = pool.codes.make(request, request.lifetime);
  const deliver = await pool.messenger.write(user, { ...request, code: code.code, link: linkFor(pool, user, request, code) });
  return () => {
    pool.codes.keep(user.username, request.code, code);
    deliver();
    return deliveryDetails(attribute, destination);
  };
}

/** Counts messages that are about to go out, or are pretended to. */
export function requireRoomForMessage(pool: UserPool, username: string, purpose: string, amount = 1): void {
  const { messages, messageWindow } = pool.settings.limits;
  if (!pool.attempts.take(`message/${username}/${purpose}`, messages, messageWindow, amount)) throw refusals.tooOften();
}

/** Sends a code that only the sign-in on its way knows of, and answers with it. */
export async function sendSignInCode(
  pool: UserPool,
  user: User,
  request: Pick<CodeMessage, 'attribute' | 'destination' | 'clientMetadata'> & { digits?: number },
): Promise<string> {
  requireRoomForMessage(pool, user.username, 'sign-in');
  const code = newCode(request.digits);
  await pool.messenger.send(user, { ...request, purpose: 'sign-in', source: 'CustomMessage_Authentication', code });
  return code;
}

function linkFor(pool: UserPool, user: User, request: CodeRequest, code: Code): string | undefined {
  const { style } = pool.settings.verification;
  if (style !== 'LINK' || request.code !== 'sign-up' || request.attribute !== 'email') return undefined;
  const query = new URLSearchParams({
    client_id: pool.ids.clientId,
    user_name: user.username,
    confirmation_code: code.code,
  });
  return `${pool.url()}/confirmUser?${query}`;
}
