import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { Checkbox } from './Checkbox.tsx';

conforms(Checkbox, { part: 'checkbox', tag: 'input', props: { label: 'Remember me' }, child: <input /> });

describe('Checkbox', () => {
  it('is ticked by its label and by the space bar, and goes with the form', async () => {
    render(<form aria-label="Form"><Checkbox label="Remember me" name="remember" value="yes" /></form>);
    const form: HTMLFormElement = screen.getByRole('form', { name: 'Form' });
    await userEvent.click(screen.getByText('Remember me'));
    expect(new FormData(form).get('remember')).toBe('yes');
    screen.getByRole('checkbox').focus();
    await userEvent.keyboard(' ');
    expect(new FormData(form).has('remember')).toBe(false);
  });

  it('ties hint and error to the box', async () => {
    const { container } = render(<Checkbox label="Terms" hint="They are short." error="Accept the terms." />);
    const box = screen.getByRole('checkbox', { name: 'Terms', description: 'They are short. Accept the terms.' });
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.hasAttribute('data-invalid')).toBe(true);
    expect(await violations(container)).toEqual([]);
  });
});
