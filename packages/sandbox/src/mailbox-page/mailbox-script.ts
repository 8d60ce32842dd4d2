/**
 * What the page runs. It stands alone: the browser gets the text of this function, so nothing outside of it is there.
 */
export function liveMailbox(): void {
  const show = (message: string) => {
    const live = document.querySelector('[data-live]');
    if (live) live.textContent = message;
  };

  const enhance = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('[data-time]')) {
      time.textContent = new Date(time.dateTime).toLocaleTimeString();
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  };

  const refresh = async () => {
    const response = await fetch(location.href);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const known = new Set([...document.querySelectorAll<HTMLElement>('[data-message]')].map((item) => item.dataset['message']));
    for (const item of next.querySelectorAll<HTMLElement>('[data-message]')) {
      if (!known.has(item.dataset['message'])) item.dataset['new'] = '';
    }
    const focused = document.activeElement?.id;
    document.querySelector('[data-mailbox]')?.replaceWith(...next.querySelectorAll('[data-mailbox]'));
    document.title = next.title;
    enhance();
    if (focused) document.getElementById(focused)?.focus();
  };

  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit();
  });

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (!button) return;
    navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => show('Copied.'),
      () => show('The browser refused to copy; select the code instead.'),
    );
  });

  const events = new EventSource('/_foyer/mailbox/events');
  events.onmessage = () => void refresh().then(() => show('A message arrived.'));
  events.onopen = () => show('');
  events.onerror = () => show('The sandbox is not there. This page goes on when it is back.');
  enhance();
}
