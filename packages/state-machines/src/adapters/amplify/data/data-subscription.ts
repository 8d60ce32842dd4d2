import { Hub } from 'aws-amplify/utils';
import { DataError } from '../../../errors/data-error.ts';
import type { ModelEvent, ModelRequest, Row, WriteKind } from '../../../ports/data.ts';
import { type ApiNews, connectionStateIn } from './connection-state.ts';
import { subscribeDocument } from './data-documents.ts';
import { isTokenRefused, toDataError } from './data-errors.ts';
import { isRenewable, renewSession } from '../auth/renew-session.ts';

/** An answer of a subscription, as aws-amplify hands it on. */
export interface Subscribed {
  subscribe(observer: { next(message: unknown): void; error(cause: unknown): void; complete(): void }): { unsubscribe(): void };
}
export type StartSubscription = (query: string, authMode: ModelRequest['authMode']) => Subscribed;

const KINDS = { onCreate: 'create', onUpdate: 'update', onDelete: 'delete' } as const satisfies Record<string, WriteKind>;
const ONS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** States of the connection in which acknowledgements no longer hold. */
const LOST: ReadonlySet<string | undefined> = new Set(['ConnectionDisrupted', 'ConnectionDisruptedPendingNetwork']);

let subscriptions = 0;

/**
 * Subscribes to a model's three events. aws-amplify tells of acknowledgements on the Hub alone, with the document that was
 * sent: each document has a title of its own, by which it is known again.
 */
export function subscribeModel({ model, authMode }: ModelRequest, start: StartSubscription, onEvent: (event: ModelEvent) => void) {
  const titles = ONS.map(() => `Foyer${(subscriptions += 1)}`);
  const acknowledged = new Set<string>();
  let open: { unsubscribe(): void }[] = [];
  let over = false;
  let isRenewed = false;
  let isRenewing = false;

  function lose() {
    if (acknowledged.size === titles.length) onEvent({ type: 'interrupted' });
    acknowledged.clear();
  }
  const stopHub = Hub.listen('api', ({ payload }) => {
    const news = payload as ApiNews;
    if (LOST.has(connectionStateIn(news))) lose();
    if (news.event !== 'Subscription ack') return;
    const title = titles.find((one) => new RegExp(`^\\s*subscription ${one}\\b`).test(String(news.data?.query)));
    if (title === undefined) return;
    if (acknowledged.has(title)) lose();
    acknowledged.add(title);
    if (acknowledged.size < titles.length) return;
    isRenewed = false;
    onEvent({ type: 'acknowledged' });
  });

  function stop() {
    for (const one of open.splice(0)) one.unsubscribe();
  }
  function end() {
    over = true;
    stopHub();
    stop();
  }
  function fail(error: DataError) {
    if (over) return;
    end();
    onEvent({ type: 'failed', error });
  }

  /** A token that is refused is renewed, once; the three of them hear of it, and one sees to it. */
  async function refuse(cause: unknown) {
    if (over || isRenewing) return;
    if (isRenewed || !isTokenRefused(cause) || !isRenewable(authMode)) return fail(toDataError(cause));
    isRenewed = isRenewing = true;
    stop();
    lose();
    try {
      await renewSession(authMode);
      isRenewing = false;
      begin();
    } catch (failure) {
      fail(toDataError(failure));
    }
  }

  function begin() {
    if (over) return;
    try {
      open = ONS.map((on, at) =>
        start(subscribeDocument(model, on, titles[at] ?? ''), authMode).subscribe({
          next: (message) => {
            const row = rowOf(message);
            onEvent(row ? { type: 'changed', kind: KINDS[on], row } : { type: 'unread' });
          },
          error: (cause) => void refuse(cause),
          complete: () => fail(new DataError('service_unavailable')),
        }));
    } catch (cause) {
      fail(toDataError(cause));
    }
  }
  // Later, so that nothing is told before the caller has the function that stops it.
  queueMicrotask(begin);
  return () => {
    if (!over) end();
  };
}

const rowOf = (message: unknown): Row | undefined =>
  (message as { data?: { row?: Row | null } | null }).data?.row ?? undefined;
