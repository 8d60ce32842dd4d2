/** Tells the form of a change that came without a keystroke, as the browser tells it of one. */
export const tellForm = (place: Element | null): unknown => place?.dispatchEvent(new Event('input', { bubbles: true }));
