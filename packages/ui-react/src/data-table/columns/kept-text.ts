/** What this browser keeps under a name of the app's; nothing where the app gives none, where it may keep nothing, and on a server. */
export const keptText = (key: string | undefined): string => {
  try {
    return (key && localStorage.getItem(key)) || '';
  } catch {
    return '';
  }
};

/** Keeps a text. Where the browser keeps nothing, what it says lasts as long as the page. */
export function keepText(key: string | undefined, text: string): void {
  try {
    if (key) localStorage.setItem(key, text);
  } catch {
    return;
  }
}
