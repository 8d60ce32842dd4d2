/* In the page: an AppSync that answers at once, with rows made on the spot, and tells of changes when it is asked to. */
(() => {
  const PAGE = 100;
  const row = (index, turn = 0) => ({
    __typename: 'Post',
    id: `post-${index}`,
    title: `Post ${index}, told ${turn} times`,
    body: `The body of post ${index}`,
    rank: index,
    tag: `tag-${index % 10}`,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: new Date(Date.UTC(2026, 0, 1) + turn).toISOString(),
  });
  const server = { count: 0, requests: 0, subscriptions: 0, turn: 0, made: 0 };
  const listeners = new Map();
  const realFetch = window.fetch;

  /** The first field of a document, and the name under which its answer is expected. */
  const asked = (document) => {
    const [, alias, field] = /^[^{]*\{\s*(?:(\w+)\s*:\s*)?(\w+)/.exec(document);
    return { name: alias ?? field, field };
  };

  const json = (value) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

  window.fetch = async (input, init) => {
    const url = String(input?.url ?? input);
    if (!url.includes('appsync-api')) return realFetch(input, init);
    server.requests += 1;
    const { query, variables } = JSON.parse(init.body);
    const { name, field } = asked(query);
    if (!field.startsWith('list')) throw new Error(`The page asked for ${field}, which nothing here answers.`);
    const from = Number(variables?.nextToken ?? 0);
    const to = Math.min(server.count, from + (variables?.limit ?? PAGE));
    const items = Array.from({ length: to - from }, (_, index) => row(from + index));
    return json({ data: { [name]: { items, nextToken: to < server.count ? String(to) : null } } });
  };

  class FakeSocket extends EventTarget {
    static OPEN = 1;
    static CONNECTING = 0;
    static CLOSING = 2;
    static CLOSED = 3;
    readyState = 0;
    constructor() {
      super();
      setTimeout(() => {
        this.readyState = 1;
        this.#emit('open', new Event('open'));
      });
    }
    send(text) {
      const { type, id, payload } = JSON.parse(text);
      if (type === 'connection_init') this.#say({ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } });
      if (type === 'start') {
        const { query } = JSON.parse(payload.data);
        const { name, field } = asked(query);
        listeners.set(id, { field, tell: (row) => this.#hear({ id, type: 'data', payload: { data: { [name]: row } } }) });
        server.subscriptions += 1;
        this.#say({ id, type: 'start_ack' });
      }
      if (type === 'stop') {
        listeners.delete(id);
        this.#say({ id, type: 'complete' });
      }
    }
    close() {
      this.readyState = 3;
      this.#emit('close', new CloseEvent('close'));
    }
    #say(message) {
      setTimeout(() => this.#hear(message));
    }
    #hear(message) {
      this.#emit('message', new MessageEvent('message', { data: JSON.stringify(message) }));
    }
    #emit(type, event) {
      this.dispatchEvent(event);
      this[`on${type}`]?.(event);
    }
  }
  window.WebSocket = FakeSocket;

  const tell = (field, data) => {
    for (const listener of listeners.values()) if (listener.field === field) listener.tell(data);
  };

  const inTasks = (count, run) => new Promise((resolve) => {
    const channel = new MessageChannel();
    let index = 0;
    channel.port1.addEventListener('message', () => {
      if (index === count) return resolve();
      run(index);
      index += 1;
      channel.port2.postMessage(undefined);
    });
    channel.port1.start();
    channel.port2.postMessage(undefined);
  });

  window.server = {
    start(count) {
      server.count = count;
    },
    state: () => ({ ...server }),
    /**
     * Of five events three change a row, one makes one and one takes that away again; so many rows as before are left.
     * Each comes in a task of its own, as from a socket. Resolves once all are told.
     */
    burst: (events) => inTasks(events, (index) => {
      const turn = (server.turn += 1);
      if (index % 5 === 3) tell('onCreatePost', row(server.count + (server.made += 1), turn));
      else if (index % 5 === 4) tell('onDeletePost', row(server.count + server.made, turn));
      else tell('onUpdatePost', row((index * 7919) % server.count, turn));
    }),
    /** One row changes. */
    touch() {
      tell('onUpdatePost', row(Math.floor(server.count / 2), (server.turn += 1)));
    },
  };
})();
