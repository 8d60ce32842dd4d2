import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { renderCounting } from '../count-commits.tsx';
import { PasswordField } from './PasswordField.tsx';

const texts = {
  label: 'Password',
  showLabel: 'Show password',
  hideLabel: 'Hide password',
  shownStatus: 'Password is shown.',
  hiddenStatus: 'Password is hidden.',
};

conforms(PasswordField, { part: 'password-field', tag: 'input', props: texts, child: <input /> });

const password = () => screen.getByLabelText('Password', { selector: 'input' });

describe('PasswordField', () => {
  it('shows and hides by a button whose name changes, and says which', async () => {
    const { container } = render(<PasswordField {...texts} />);
    expect(password()).toHaveProperty('type', 'password');
    expect(screen.getByRole('status').textContent).toBe('');

    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password()).toHaveProperty('type', 'text');
    expect(screen.getByRole('status').textContent).toBe('Password is shown.');
    expect(await violations(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(password()).toHaveProperty('type', 'password');
    expect(screen.getByRole('status').textContent).toBe('Password is hidden.');
  });

  it('keeps what was typed when it is shown', async () => {
    render(<PasswordField {...texts} />);
    await userEvent.type(password(), 'a b ü');
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password()).toHaveProperty('value', 'a b ü');
  });

  it('is hidden again once its form is submitted, and no sooner', async () => {
    const submit = vi.fn((event: Event) => event.preventDefault());
    render(
      <>
        <form onSubmit={(event) => submit(event.nativeEvent)}><PasswordField {...texts} /><button type="submit">Go</button></form>
        <form onSubmit={(event) => submit(event.nativeEvent)}><button type="submit">Other</button></form>
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    await userEvent.click(screen.getByRole('button', { name: 'Other' }));
    expect(password()).toHaveProperty('type', 'text');
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(password()).toHaveProperty('type', 'password');
    expect(submit).toHaveBeenCalledTimes(2);
  });

  it('commits nothing to React while a person types, and takes a paste', async () => {
    const { commits } = renderCounting(<PasswordField {...texts} />);
    await userEvent.type(password(), 'correct horse');
    await userEvent.paste(' battery');
    expect(password()).toHaveProperty('value', 'correct horse battery');
    expect(commits()).toBe(0);
  });

  it('never writes the password into an attribute', async () => {
    const { container } = render(<PasswordField {...texts} />);
    await userEvent.type(password(), 'canary');
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(container.innerHTML).not.toContain('canary');
  });

  it('tells password managers what it holds, and offers its button as a target', () => {
    render(<PasswordField {...texts} name="new_password" autoComplete="new-password" />);
    expect(password().getAttribute('autocomplete')).toBe('new-password');
    expect(password().getAttribute('maxlength')).toBeNull();
    const { width, height } = screen.getByRole('button').getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});
