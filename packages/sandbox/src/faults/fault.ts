/** What goes wrong. */
export type FaultEffect =
  /** The answer comes late. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** `TooManyRequestsException`. The real client tries such a call up to three times. */
  | { readonly kind: 'throttle' }
  /** A 5xx answer. The real client tries such a call up to three times. */
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503 | 504 | undefined }
  /** The connection dies: `before` the operation ran, or `after`, when only the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** An error of the service, by its name. */
  | { readonly kind: 'error'; readonly name: string; readonly message?: string | undefined };

/** A fault on chosen operations. */
export type Fault = FaultEffect & {
  /** Names of operations, as `InitiateAuth`; all of them where left out. */
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
