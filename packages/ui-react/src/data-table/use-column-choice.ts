import { useCallback, useState } from 'react';

/** Which columns a person wants to see, kept in the browser where the app gives it a name. */
export function useColumnChoice(storageKey: string | undefined, first: readonly string[]) {
  const [chosen, setChosen] = useState(() => (storageKey === undefined ? undefined : stored(storageKey)));
  const names = chosen ?? first;
  const show = useCallback((name: string, shown: boolean) => {
    const next = shown ? [...names.filter((other) => other !== name), name] : names.filter((other) => other !== name);
    if (next.length === 0) return;
    setChosen(next);
    if (storageKey !== undefined) localStorage.setItem(storageKey, JSON.stringify(next));
  }, [names, storageKey]);
  return { names, show };
}

/** A list of names, or nothing of what another program or an older schema left there. */
function stored(storageKey: string): readonly string[] | undefined {
  if (typeof localStorage === 'undefined') return undefined;
  const text = localStorage.getItem(storageKey);
  if (text === null || !/^\["[^<]*"\]$/.test(text)) return undefined;
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? names.map(String) : undefined;
  } catch {
    return undefined;
  }
}
