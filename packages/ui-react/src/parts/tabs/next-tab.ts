import type { KeyboardEvent } from 'react';

/** The tab that a key leads to, along the line of reading and around the ends. */
export const nextTab = (event: KeyboardEvent<HTMLElement>): HTMLElement | undefined => {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]:not(:disabled)')];
  const at = tabs.findIndex((tab) => tab === event.target);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return tabs.at((at + (event.key === forward ? 1 : -1)) % tabs.length);
    default:
      return undefined;
  }
};
