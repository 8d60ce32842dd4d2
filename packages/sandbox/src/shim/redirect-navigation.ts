import type { Redirect } from './redirect-requests.ts';

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

/** Sends the page itself, and a window that it opens, to the sandbox in place of the hosted UI. */
export function redirectNavigation(redirect: Redirect): void {
  const open = window.open;
  window.open = (address, ...rest) => open.call(window, (address && redirect(String(address))) ?? address, ...rest);
  if (!('navigation' in window) || !(window.navigation instanceof EventTarget)) {
    console.warn(
      '[foyer] This browser has no Navigation API, so the hosted UI of the sandbox is out of reach; sign in by a form, or use another browser.',
    );
    return;
  }
  window.navigation.addEventListener('navigate', (event) => {
    if (!isNavigate(event) || !event.cancelable) return;
    const to = redirect(event.destination.url);
    if (to === undefined) return;
    event.preventDefault();
    // A navigation may not begin while another one is being decided.
    setTimeout(() => location.assign(to));
  });
}

function isNavigate(event: Event): event is NavigateEvent {
  return 'destination' in event;
}
