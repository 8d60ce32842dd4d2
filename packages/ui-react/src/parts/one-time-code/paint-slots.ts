/**
 * Marks the slots that the selection covers, or the one that the caret stands before, with `data-active`.
 * The digits are the input's own text; this paints no character.
 * @returns the function that stops it
 */
export const paintSlots = (input: HTMLInputElement, slots: readonly Element[]) => {
  const listening = new AbortController();
  const { signal } = listening;

  const paint = () => {
    const focused = document.activeElement === input;
    const last = slots.length - 1;
    const start = Math.min(input.selectionStart ?? 0, last);
    const end = Math.max(start, (input.selectionEnd ?? 0) - 1);
    slots.forEach((slot, at) => slot.toggleAttribute('data-active', focused && at >= start && at <= end));
  };

  document.addEventListener('selectionchange', paint, { signal });
  for (const type of ['focus', 'blur', 'input']) input.addEventListener(type, paint, { signal });
  paint();
  return () => listening.abort();
};
