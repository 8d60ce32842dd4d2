/**
 * Calls back at once, or after the press that is under way: a page that moves between press and release takes the press
 * from the button that was under it.
 */
export const afterPress = (act: () => void): void => {
  if (!document.querySelector(':active')) return act();
  addEventListener('mouseup', () => setTimeout(act), { capture: true, once: true });
};
