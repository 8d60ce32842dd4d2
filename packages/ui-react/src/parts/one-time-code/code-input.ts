import { codeIn, fitCode } from './code-text.ts';

interface CodeInputOptions {
  length: number | undefined;
  onComplete: (input: HTMLInputElement) => void;
}

/**
 * Keeps the input of a code tidy, beside React: a keystroke is no render.
 * Listens on the box in the capture phase, so that every other listener sees the tidy value.
 * @returns the function that stops it
 */
export const tidyCodeInput = (box: HTMLElement, input: HTMLInputElement, { length, onComplete }: CodeInputOptions) => {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let completed = input.value;

  const tidy = () => {
    const edited = input.value;
    const { value, caret } = fitCode({ value: edited, caret: input.selectionStart ?? edited.length }, length);
    // Not through `value`: React would then take the change for its own and call no `onChange`.
    if (value !== edited) input.setRangeText(value, 0, edited.length);
    if (value !== edited) input.setSelectionRange(caret, caret);
  };

  const edit = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    tidy();
    const { value } = input;
    if (value.length === length && value !== completed) onComplete(input);
    completed = value;
  };

  const paste = (event: ClipboardEvent) => {
    if (input.readOnly || !event.clipboardData) return;
    event.preventDefault();
    const code = codeIn(event.clipboardData.getData('text'), length);
    if (code.length === length) input.select();
    insert(input, code);
  };

  box.addEventListener('input', edit, options);
  box.addEventListener('compositionend', edit, options);
  box.addEventListener('paste', paste, options);
  tidy();
  return () => listening.abort();
};

/** As if it had been typed: the browser fires `input`, and undo brings the old text back. No other call does both. */
const insert = (input: HTMLInputElement, text: string) => {
  if (document.execCommand('insertText', false, text)) return;
  const start = input.selectionStart ?? 0;
  input.setRangeText(text, start, input.selectionEnd ?? start, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
};
