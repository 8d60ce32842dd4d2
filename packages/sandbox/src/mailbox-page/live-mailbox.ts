/**
 * What the page runs. It stands alone: the browser gets the text of this class, so nothing outside of it is there.
 */
export class LiveMailbox {
  start(): void {
    document.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit();
    });
    document.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
      if (button) void this.#copy(button.dataset['copy'] ?? '');
    });
    const events = new EventSource('/_foyer/mailbox/events');
    events.addEventListener('message', () => void this.#refresh('A message arrived.'));
    // What came before the stream was open is told by nobody.
    events.addEventListener('open', () => void this.#refresh(''));
    events.addEventListener('error', () => this.#say('The sandbox is not there. This page goes on when it is back.'));
    this.#enhance();
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied.');
    } catch (error) {
      console.warn(error);
      this.#say('The browser refused to copy; select the code instead.');
    }
  }

  async #refresh(news: string): Promise<void> {
    const response = await fetch(location.href);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const known = new Set(
      [...document.querySelectorAll<HTMLElement>('[data-message]')].map((item) => item.dataset['message']),
    );
    for (const item of next.querySelectorAll<HTMLElement>('[data-message]')) {
      if (!known.has(item.dataset['message'])) item.dataset['new'] = '';
    }
    const focused = document.activeElement?.id;
    document.querySelector('[data-mailbox]')?.replaceWith(...next.querySelectorAll('[data-mailbox]'));
    document.title = next.title;
    this.#enhance();
    if (focused) document.getElementById(focused)?.focus();
    this.#say(news);
  }

  #enhance(): void {
    for (const time of document.querySelectorAll<HTMLTimeElement>('[data-time]')) {
      time.textContent = new Date(time.dateTime).toLocaleTimeString();
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  }

  #say(message: string): void {
    const live = document.querySelector('[data-live]');
    if (live) live.textContent = message;
  }
}
