import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../clock.ts';
import { ApiError } from '../api-error.ts';
import type { SubscriptionFilter } from './subscription-filter.ts';

/** Ends the subscriptions to a field whose own filter lets the payload through. */
export interface Invalidation {
  readonly subscriptionField: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What the handlers of a field know of the time, and what they tell beside their answer. */
export interface Handling {
  readonly clock: Clock;
  /** `Query`, `Mutation`, `Subscription`, or the type that has the field. */
  readonly type: string;
  readonly errors: ApiError[];
  readonly invalidations: Invalidation[];
  /** What a subscription hears. */
  filter?: SubscriptionFilter;
  /** By what it is ended. */
  invalidation?: SubscriptionFilter;
}

const current = new AsyncLocalStorage<Handling>();

export const newHandling = (clock: Clock, type: string): Handling => ({ clock, type, errors: [], invalidations: [] });

/** Runs handlers, which tell what they tell to this one. */
export const runHandling = <Answer>(told: Handling, run: () => Promise<Answer>): Promise<Answer> => current.run(told, run);

/** The handling under way. @throws {ApiError} for what is used outside of a handler, or in one of another type. */
export function handling(used: string, type?: string): Handling {
  const told = current.getStore();
  if (!told) throw new ApiError('Code', `[foyer] ${used} is used outside of the request and the response of a handler.`);
  if (type === undefined || told.type === type) return told;
  throw new ApiError('Code', `[foyer] ${used} is for the handlers of a ${type.toLowerCase()}.`);
}
