/** What this browser keeps under a name of the app's; nothing where the app gives none, and on a server. */
export const keptText = (key: string | undefined): string =>
  (key !== undefined && typeof localStorage !== 'undefined' && localStorage.getItem(key)) || '';

export function keepText(key: string | undefined, text: string): void {
  if (key !== undefined) localStorage.setItem(key, text);
}
