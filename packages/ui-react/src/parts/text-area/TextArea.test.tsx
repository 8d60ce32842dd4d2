import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { violations } from '../conformance.tsx';
import { TextArea } from './TextArea.tsx';

afterEach(cleanup);

it('sends its lines, and is described by its hint and its error', async () => {
  render(<form aria-label="Form"><TextArea label="Notes" name="notes" hint="Any." error="Too short." /></form>);
  const area = screen.getByRole('textbox', { name: 'Notes', description: 'Any. Too short.' });
  await userEvent.type(area, 'one{Enter}two');
  const form: HTMLFormElement = screen.getByRole('form');
  expect(new FormData(form).get('notes')).toBe('one\ntwo');
});

it('grows with its text', async () => {
  render(<TextArea label="Notes" defaultValue={'1\n2\n3\n4\n5\n6\n7'} />);
  const grown = screen.getByRole('textbox').clientHeight;
  cleanup();
  render(<TextArea label="Notes" />);
  expect(grown).toBeGreaterThan(screen.getByRole('textbox').clientHeight);
});

it('sets code from left to right, and corrects none of it', async () => {
  const { container } = render(<div dir="rtl"><TextArea label="JSON" variant="code" /></div>);
  const area = screen.getByRole('textbox', { name: 'JSON' });
  expect(getComputedStyle(area).direction).toBe('ltr');
  expect(area.getAttribute('spellcheck')).toBe('false');
  expect(await violations(container)).toEqual([]);
});
