/** What goes wrong with a call. */
export type CallEffect =
  /** The answer comes late. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** `TooManyRequestsException`. The real client tries such a call up to three times. */
  | { readonly kind: 'throttle' }
  /** A 5xx answer. The real client tries such a call up to three times. */
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503 | 504 | undefined }
  /** A 5xx answer that the service has not written: a page of HTML, as of a gateway before it. The real client does not try again. */
  | { readonly kind: 'gateway-error'; readonly status?: 502 | 503 | 504 | undefined }
  /** The connection dies: `before` the operation ran, or `after`, when only the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** An error of the service, by its name. */
  | { readonly kind: 'error'; readonly name: string; readonly message?: string | undefined };

/** What goes wrong with an event on its way to one subscriber. */
export type EventEffect =
  | { readonly kind: 'event-lost' }
  | { readonly kind: 'event-repeated' }
  /** The event comes after the next one of its connection. */
  | { readonly kind: 'event-swapped' }
  | { readonly kind: 'event-late'; readonly milliseconds: number }
  /** The connection dies in place of the event. */
  | { readonly kind: 'event-dropped' };

/**
 * What goes wrong with the bytes of an object on their way: those that a request brings, or those of the answer to a
 * request that brings none.
 */
export type TransferEffect =
  /** The connection dies once so many bytes have passed. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** No byte passes any more after so many, until the client gives up. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** The answer comes without this header, as where a bucket does not expose its `ETag`. */
  | { readonly kind: 'header-hidden'; readonly name: string };

/** What goes wrong. */
export type FaultEffect = CallEffect | EventEffect | TransferEffect;

/** A fault on chosen operations. */
export type Fault = FaultEffect & {
  /**
   * Names of operations, as `InitiateAuth`; all of them where left out. Those of a data API are its fields, as
   * `createBlog`; `onCreateBlog` is the start of a subscription and its events, and `connect` the handshake.
   */
  readonly operations?: readonly string[] | undefined;
  /** How many calls it hits. @default every call until it is removed */
  readonly times?: number | undefined;
};

/** Faults on demand. Those added first act first; latency adds to what comes after it. */
export interface Faults {
  /** Answers with the function that removes it. */
  add(fault: Fault): () => void;
  list(): readonly Fault[];
  clear(): void;
}
