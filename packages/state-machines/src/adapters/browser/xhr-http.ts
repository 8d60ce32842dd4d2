import { StorageError } from '../../errors/storage-error.ts';
import type { HttpAnswer, HttpPort } from '../../ports/http.ts';

const UNREACHED =
  '[foyer] No answer came. It may be the network, or a server whose CORS rules do not allow this page to read its answers.';

/** Sends by `XMLHttpRequest`, the one way on which a browser says how much of a body has left. */
export function createXhrHttp(): HttpPort {
  return {
    send: ({ method, url, headers, body }, signal, onSent, onReceived) => new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new StorageError('cancelled'));
      const request = new XMLHttpRequest();
      const stop = () => request.abort();
      request.open(method, url);
      request.responseType = 'blob';
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.addEventListener('load', () => resolve({
        status: request.status,
        ...headersOf(request),
        body: request.response as Blob,
      }));
      request.addEventListener('error', () => reject(new StorageError('network', { hint: UNREACHED })));
      request.addEventListener('abort', () => reject(new StorageError('cancelled')));
      request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
      signal.addEventListener('abort', stop, { once: true });
      // A listener of uploads costs a preflight, so there is one only where somebody hears it.
      if (onSent) request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
      if (onReceived) request.addEventListener('progress', onReceived);
      request.send(body ?? null);
    }),
  };
}

/** Looks among the headers that the page may read: asking for another one is told on the console as a fault. */
function headersOf(request: XMLHttpRequest): Pick<HttpAnswer, 'header' | 'headerNames'> {
  const headerNames = request.getAllResponseHeaders().split('\r\n').map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  return {
    headerNames,
    header: (name) => (headerNames.includes(name.toLowerCase()) ? (request.getResponseHeader(name) ?? undefined) : undefined),
  };
}
