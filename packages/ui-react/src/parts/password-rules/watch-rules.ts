import type { PasswordRule } from './PasswordRules.tsx';

interface WatchOptions {
  rules: readonly PasswordRule[];
  /** Which rule an element stands for. */
  items: ReadonlyMap<string, Element>;
  /** Called once the typing has rested, with the rules that are not met. */
  onRest: (unmet: readonly PasswordRule[]) => void;
}

/** How long the typing rests, in milliseconds, before a screen reader hears about it. */
const rest = 1000;

/**
 * Marks each rule that what stands in the input meets with `data-met`, on every input and beside React.
 * @returns the function that stops it
 */
export const watchRules = (input: HTMLInputElement, { rules, items, onRest }: WatchOptions) => {
  const watching = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mark = () => {
    const unmet = rules.filter((rule) => !rule.isMet(input.value));
    for (const rule of rules) items.get(rule.id)?.toggleAttribute('data-met', !unmet.includes(rule));
    return unmet;
  };

  const change = () => {
    const unmet = mark();
    clearTimeout(timer);
    timer = setTimeout(() => onRest(unmet), rest);
  };

  input.addEventListener('input', change, { signal: watching.signal });
  mark();
  return () => {
    clearTimeout(timer);
    watching.abort();
  };
};
