/** One call that the sandbox answered. Bodies are not kept, so that no secret is. */
export interface RequestEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly service: string;
  readonly operation: string;
  /** The pool's name, where the call names one. */
  readonly pool: string | undefined;
  /** Words that tell calls of one operation apart, as the name of an auth flow or challenge. */
  readonly detail: string | undefined;
  /** The HTTP status; 0 where the connection was dropped. */
  readonly status: number;
  /** The name of the error, as `NotAuthorizedException`. */
  readonly error: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** The requests that were answered, without secrets. */
export interface RequestLog {
  /** Oldest first. */
  list(filter?: { operation?: string; pool?: string }): readonly RequestEntry[];
  watch(onRequest: (entry: RequestEntry) => void): () => void;
  clear(): void;
}
