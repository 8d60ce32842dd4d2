/* In the page: answers uploads itself, so that nothing but the page's own work is measured. Six at a time, as a browser's
   connections to one host, each with four events of progress ten milliseconds apart. It stores nothing. */
(() => {
  const LANES = 6;
  const EVENTS = 4;
  const PACE = 10;
  const waiting = [];
  const network = { open: 0, most: 0, requests: 0 };
  let busy = 0;

  const next = () => {
    while (busy < LANES && waiting.length > 0) {
      busy += 1;
      waiting.shift()();
    }
  };

  const emit = (target, type, event) => {
    target.dispatchEvent(event);
    target[`on${type}`]?.(event);
  };

  class FakeRequest extends EventTarget {
    static DONE = 4;
    DONE = 4;
    upload = new EventTarget();
    readyState = 0;
    status = 0;
    statusText = '';
    response = '';
    responseText = '';
    responseType = '';
    #gone = false;

    open(method, url) {
      this.method = method;
      this.responseURL = String(url);
      this.readyState = 1;
    }
    setRequestHeader() {}
    getResponseHeader(name) {
      return { etag: '"bench"', location: this.responseURL }[name.toLowerCase()] ?? null;
    }
    getAllResponseHeaders() {
      return 'etag: "bench"\r\n';
    }
    send(body) {
      network.requests += 1;
      network.open += 1;
      network.most = Math.max(network.most, network.open);
      waiting.push(() => this.#move(body?.size ?? body?.length ?? 0, 1));
      next();
    }
    abort() {
      if (this.readyState === 4) return;
      this.#gone = true;
      emit(this, 'abort', new Event('abort'));
    }
    #move(total, event) {
      if (this.#gone) return this.#end();
      setTimeout(() => {
        if (this.#gone) return this.#end();
        const loaded = Math.round((total * event) / EVENTS);
        emit(this.upload, 'progress', new ProgressEvent('progress', { lengthComputable: true, loaded, total }));
        if (event < EVENTS) return this.#move(total, event + 1);
        this.#end();
        Object.assign(this, { readyState: 4, status: 200, statusText: 'OK' });
        emit(this, 'readystatechange', new Event('readystatechange'));
        emit(this, 'load', new ProgressEvent('load'));
        emit(this, 'loadend', new ProgressEvent('loadend'));
      }, PACE);
    }
    #end() {
      busy -= 1;
      network.open -= 1;
      next();
    }
  }

  window.network = network;
  window.XMLHttpRequest = FakeRequest;
})();
