/** One request over HTTP. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent. @default nothing */
  readonly body?: Blob | string | undefined;
}

/** Its answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** `undefined` also for a header that the server does not let the page read. */
  header(name: string): string | undefined;
  /** The names, in lower case, of all headers that may be read. */
  readonly headerNames: readonly string[];
  readonly body: Blob;
}

/** Sends requests and says how their bodies move. A call rejects with a `StorageError`: `network` or `cancelled`. */
export interface HttpPort {
  /**
   * @param onSent hears how many bytes of the body have left, in all
   * @param onReceived hears that bytes of the answer have come: without it, an answer that takes long counts as stalled
   */
  send(request: HttpRequest, signal: AbortSignal, onSent?: (bytes: number) => void, onReceived?: () => void): Promise<HttpAnswer>;
}
