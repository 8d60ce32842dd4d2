import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { renderCounting } from '../count-commits.tsx';
import { OneTimeCode, type OneTimeCodeProps } from './OneTimeCode.tsx';

conforms(OneTimeCode, { part: 'one-time-code', tag: 'input', props: { label: 'Code', length: 6 }, child: <input /> });

const input = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Code' });
const renderCode = (props: Partial<OneTimeCodeProps> = {}) => render(<OneTimeCode label="Code" length={6} {...props} />);

/** As a browser pastes: the event first, then, unless it was prevented, the text. */
const paste = async (text: string) => {
  input().focus();
  await userEvent.paste(text);
};

/** As autofill and a dictation do: all at once, with no key and no paste. */
const fill = (text: string) => {
  input().setRangeText(text, 0, input().value.length, 'end');
  input().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
};

const active = () => [...document.querySelectorAll('[data-slot]')].flatMap((slot, at) => (slot.hasAttribute('data-active') ? [at] : []));

describe('OneTimeCode', () => {
  it('is one text input that asks for digits and for the code of the message', () => {
    const { container } = renderCode();
    expect(container.querySelectorAll('input')).toHaveLength(1);
    expect([input().type, input().inputMode, input().autocomplete]).toEqual(['text', 'numeric', 'one-time-code']);
    expect(input().maxLength).toBe(-1);
  });

  it('shows its digits fainter where nothing can be typed', () => {
    const { rerender } = renderCode({ defaultValue: '123456' });
    const { color } = getComputedStyle(input());
    rerender(<OneTimeCode label="Code" length={6} defaultValue="123456" disabled />);
    expect(getComputedStyle(input()).color).not.toBe(color);
  });

  it('takes a code with spaces and hyphens, typed or pasted', async () => {
    renderCode();
    await userEvent.type(input(), '12-3 4');
    expect(input().value).toBe('1234');
    await userEvent.clear(input());
    await paste('123-456');
    expect(input().value).toBe('123456');
  });

  it('takes a whole code at any place, in place of what stands there', async () => {
    renderCode({ defaultValue: '9999' });
    input().setSelectionRange(2, 2);
    await paste('Your code: 123 456');
    expect(input().value).toBe('123456');
  });

  it('takes a part of a code where the caret is', async () => {
    renderCode({ defaultValue: '1256' });
    input().focus();
    input().setSelectionRange(2, 2);
    await paste('34');
    expect([input().value, input().selectionStart]).toEqual(['123456', 4]);
  });

  it('lets a paste be undone', async () => {
    renderCode({ defaultValue: '9999' });
    await paste('123456');
    document.execCommand('undo');
    expect(input().value).toBe('9999');
  });

  it('overwrites in the middle of a full code, and takes nothing after its end', async () => {
    renderCode({ defaultValue: '123456' });
    input().focus();
    input().setSelectionRange(2, 2);
    await userEvent.keyboard('9');
    expect([input().value, input().selectionStart]).toEqual(['129456', 3]);
    input().setSelectionRange(6, 6);
    await userEvent.keyboard('7');
    expect(input().value).toBe('129456');
  });

  it('deletes as a text does', async () => {
    renderCode({ defaultValue: '1234' });
    await userEvent.click(input());
    await userEvent.keyboard('{Backspace}');
    expect(input().value).toBe('123');
    input().setSelectionRange(0, 0);
    await userEvent.keyboard('{Delete}');
    expect(input().value).toBe('23');
  });

  it('says once that a code is complete, by whatever way it came, and again after a correction', async () => {
    const onComplete = vi.fn();
    renderCode({ onComplete });
    await userEvent.type(input(), '12345');
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.keyboard('6');
    expect(onComplete).toHaveBeenCalledExactlyOnceWith(input());
    fill('123456');
    expect(onComplete).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Backspace}7');
    expect(onComplete).toHaveBeenCalledTimes(2);
    fill('65 43 21');
    expect(onComplete).toHaveBeenCalledTimes(3);
    expect(input().value).toBe('654321');
  });

  it('is tidy before any other listener sees it', async () => {
    const seen: string[] = [];
    renderCode({ onChange: (event) => seen.push(event.target.value) });
    await paste('12 34-56');
    fill('١٢٣');
    expect(seen).toEqual(['123456', '123']);
  });

  it('takes what was there before it became alive, and calls it no completion', () => {
    const onComplete = vi.fn();
    renderCode({ defaultValue: '123 456', onComplete });
    expect(input().value).toBe('123456');
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('leaves a read-only code as it is', async () => {
    renderCode({ defaultValue: '123456', readOnly: true });
    await paste('654321');
    expect(input().value).toBe('123456');
  });

  it('commits nothing to React while a person types', async () => {
    const { commits } = renderCounting(<OneTimeCode label="Code" length={6} />);
    await userEvent.type(input(), '123456');
    expect(commits()).toBe(0);
  });

  it('marks the slot before which the caret stands, while it has the focus', async () => {
    renderCode();
    expect(active()).toEqual([]);
    await userEvent.click(input());
    expect(active()).toEqual([0]);
    await userEvent.keyboard('123');
    expect(active()).toEqual([3]);
    await userEvent.keyboard('456');
    expect(active()).toEqual([5]);
    input().setSelectionRange(1, 4);
    await vi.waitFor(() => expect(active()).toEqual([1, 2, 3]));
    await userEvent.tab();
    expect(active()).toEqual([]);
  });

  it('fits its slots at each length from 280 pixels, and in a page from right to left', () => {
    for (const length of [4, 6, 8, 10]) {
      const { container, unmount } = render(<div dir="rtl"><div className="narrow"><OneTimeCode label="Code" length={length} defaultValue="12345678" /></div></div>);
      const narrow = container.querySelector<HTMLElement>('.narrow');
      if (!narrow) throw new Error('nothing rendered');
      narrow.style.inlineSize = '280px';
      const slots = [...container.querySelectorAll('[data-slot]')].map((slot) => slot.getBoundingClientRect());
      const box = narrow.getBoundingClientRect();
      expect(slots).toHaveLength(length);
      expect(Math.max(...slots.map(({ right }) => right))).toBeLessThanOrEqual(box.right + 0.5);
      expect(slots[0]?.left).toBeLessThan(slots[1]?.left ?? 0);
      expect(input().scrollWidth).toBeLessThanOrEqual(input().clientWidth);
      unmount();
    }
  });

  it('is a field like another where the length is not known', async () => {
    const { container } = render(<OneTimeCode label="Code" />);
    await paste('12 34 56 78 90 12');
    expect(input().value).toBe('123456789012');
    expect(container.querySelector('[data-slot]')).toBeNull();
  });

  it('ties its error to the input', async () => {
    const { container } = renderCode({ error: 'This code is wrong.' });
    expect(screen.getByRole('textbox', { description: 'This code is wrong.' }).getAttribute('aria-invalid')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });
});
