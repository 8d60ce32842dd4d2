import type { PoolIds } from '../pool-ids.ts';
import type { TriggerEvents, TriggerName, Triggers } from '../triggers.ts';
import { ServiceError } from '../http/service-error.ts';

/** What a trigger is told, beside what the pool knows. */
export interface TriggerCall<Name extends TriggerName> {
  readonly source: string;
  readonly username: string;
  readonly request: TriggerEvents[Name]['request'];
  readonly response: TriggerEvents[Name]['response'];
}

/**
 * Runs the app's trigger, where it has one, and answers with the response that it left in the event.
 * @throws {ServiceError} `UserLambdaValidationException` with the trigger's own words where it throws.
 */
export async function runTrigger<Name extends TriggerName>(
  pool: { readonly ids: PoolIds; readonly triggers: Triggers },
  name: Name,
  call: TriggerCall<Name>,
): Promise<TriggerEvents[Name]['response'] | undefined> {
  const trigger = pool.triggers[name];
  if (!trigger) return undefined;
  const event = {
    version: '1',
    triggerSource: call.source,
    region: pool.ids.region,
    userPoolId: pool.ids.userPoolId,
    userName: call.username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.ids.clientId },
    request: call.request,
    response: call.response,
  } as TriggerEvents[Name];
  const result = await settle(name, (callback) => trigger(structuredClone(event), {}, callback));
  if (!isEvent<Name>(result)) {
    throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
  return { ...call.response, ...result.response };
}

/** As long as Cognito waits, in milliseconds. */
const PATIENCE = 5_000;

/** A handler answers by a promise or by its callback, whichever comes first. */
async function settle(
  name: TriggerName,
  start: (callback: (error?: Error | string | null, event?: unknown) => void) => unknown,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<unknown>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Task timed out after ${PATIENCE / 1000} seconds`)), PATIENCE);
      const returned = start((error, event) => (error ? reject(error) : resolve(event)));
      if (returned instanceof Promise) returned.then(resolve, reject);
      else if (returned !== undefined) resolve(returned);
    });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    throw new ServiceError('UserLambdaValidationException', `${title} failed with error ${words}.`);
  } finally {
    clearTimeout(timer);
  }
}

function isEvent<Name extends TriggerName>(value: unknown): value is TriggerEvents[Name] {
  return typeof value === 'object' && value !== null && 'response' in value && typeof value.response === 'object';
}
