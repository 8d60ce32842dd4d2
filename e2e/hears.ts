import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What a screen reader would have said so far. */
    heard: string[];
  }
}

/** Notes, from the first line of the page on, what a screen reader says: live regions, and where the focus goes. */
function listen(): void {
  window.heard = [];
  const hears = (words: string) => {
    if (words && window.heard.at(-1) !== words) window.heard.push(words);
  };
  const said = new Map<Element, string>();
  const read = () => {
    for (const region of document.querySelectorAll('[role=alert], [role=status]')) {
      const words = region.textContent?.trim() ?? '';
      if (words !== (said.get(region) ?? '')) hears(`${region.getAttribute('role')}: ${words}`.replace(/^\w+: $/, ''));
      said.set(region, words);
    }
  };
  new MutationObserver(read).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    read();
    const label = target instanceof HTMLInputElement ? target.labels?.[0]?.textContent : target.textContent;
    hears(`focus: ${label?.trim()}`);
  });
}

/** What is heard on the pages of this tab. `since` answers with what came after it was asked the last time. */
export async function listensTo(page: Page): Promise<{ since(): Promise<readonly string[]> }> {
  await page.addInitScript(listen);
  return { since: () => page.evaluate(() => window.heard.splice(0)) };
}
