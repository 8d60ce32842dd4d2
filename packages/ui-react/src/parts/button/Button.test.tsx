import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Button } from './Button.tsx';

conforms(Button, { part: 'button', tag: 'button', props: { children: 'Save' }, child: <a href="#save">Save</a> });

const ring = (element: Element) => getComputedStyle(element, '::before').content;

describe('Button', () => {
  it('is no submit button unless told so', () => {
    render(<Button>Save</Button>);
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('type', 'button');
  });

  it('keeps its focus while busy, says so, and swallows presses by mouse, by key and through the form', async () => {
    const submit = vi.fn();
    const press = vi.fn();
    const form = (busy: boolean) => (
      <form onSubmit={submit}>
        <input aria-label="Name" />
        <Button type="submit" busy={busy} busyLabel="Saving…" onClick={press}>Save</Button>
      </form>
    );
    const { rerender } = render(form(false));
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    rerender(form(true));

    expect(document.activeElement).toBe(button);
    expect(screen.getByRole('button', { name: 'Save' })).toBe(button);
    expect(button.ariaDescription).toBe('Saving…');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('data-busy')).toBe(true);
    expect(button).toHaveProperty('disabled', false);

    await userEvent.click(button);
    button.focus();
    await userEvent.keyboard('{Enter} ');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada{Enter}');
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();

    submit.mockImplementation((event: Event) => event.preventDefault());
    rerender(form(false));
    await userEvent.click(button);
    expect(press).toHaveBeenCalledOnce();
    expect(submit).toHaveBeenCalledOnce();
  });

  it('swallows presses of the child too, when it stands for another element', async () => {
    const press = vi.fn();
    render(<Button asChild busy><a href="#elsewhere" onClick={press}>Go</a></Button>);
    await userEvent.click(screen.getByRole('link', { name: 'Go' }));
    expect(press).not.toHaveBeenCalled();
    expect(location.hash).toBe('');
  });

  it('turns a ring while busy, whatever element it is', () => {
    const { rerender } = render(<Button asChild busy><a href="#elsewhere">Go</a></Button>);
    expect(ring(screen.getByRole('link', { name: 'Go' }))).toBe('""');
    rerender(<Button>Go</Button>);
    expect(ring(screen.getByRole('button', { name: 'Go' }))).toBe('none');
  });

  it('is as wide busy as it was, whatever its busy label', () => {
    const { rerender } = render(<Button busyLabel="It is being saved…">Save</Button>);
    const button = screen.getByRole('button', { name: 'Save' });
    const { width } = button.getBoundingClientRect();
    rerender(<Button busy busyLabel="It is being saved…">Save</Button>);
    expect(button.getBoundingClientRect().width).toBe(width);
  });

  it('shows its busy label where it has the whole width', () => {
    render(<Button fullWidth busy busyLabel="Saving…">Save</Button>);
    expect(screen.getByText('Saving…')).toBe(screen.getByRole('button', { name: 'Saving…' }));
  });

  it('offers a target of at least 24 pixels in each variant', () => {
    for (const variant of ['primary', 'secondary', 'quiet', 'link', 'danger'] as const) {
      const { unmount } = render(<Button variant={variant}>Go</Button>);
      const { height } = screen.getByRole('button').getBoundingClientRect();
      expect(height, variant).toBeGreaterThanOrEqual(24);
      unmount();
    }
  });
});
