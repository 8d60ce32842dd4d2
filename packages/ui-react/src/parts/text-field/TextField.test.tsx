import { screen, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { renderCounting } from '../count-commits.tsx';
import { TextField } from './TextField.tsx';

conforms(TextField, { part: 'text-field', tag: 'input', props: { label: 'Email' }, child: <input /> });

describe('TextField', () => {
  it('ties label, hint and error to the input, and keeps the description it was given', async () => {
    const { container } = render(
      <>
        <p id="more">More.</p>
        <TextField label="Email" marker="(optional)" hint="We send a code." error="Enter an email." aria-describedby="more" />
      </>,
    );
    const input = screen.getByRole('textbox', { name: 'Email (optional)', description: 'More. We send a code. Enter an email.' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.hasAttribute('data-invalid')).toBe(true);
    expect(await violations(container)).toEqual([]);
  });

  it('is not marked as invalid without an error', () => {
    render(<TextField label="Email" />);
    const input = screen.getByRole('textbox', { name: 'Email' });
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(input.hasAttribute('aria-describedby')).toBe(false);
  });

  it('shares no id with another field of the same name', () => {
    render(<><TextField label="One" name="username" /><TextField label="Two" name="username" /></>);
    expect(screen.getByRole('textbox', { name: 'One' }).id).not.toBe(screen.getByRole('textbox', { name: 'Two' }).id);
  });

  it('hides its label from the eye alone', () => {
    render(<TextField label="Search" labelHidden />);
    expect(screen.getByRole('textbox', { name: 'Search' })).toBeDefined();
    expect(screen.getByText('Search').getBoundingClientRect().width).toBe(1);
  });

  it('reaches the action after the input, though the eye finds it above', async () => {
    render(<TextField label="Password" action={<button type="button">Forgot?</button>} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await userEvent.tab();
    const action = screen.getByRole('button');
    expect(document.activeElement).toBe(action);
    expect(action.getBoundingClientRect().bottom).toBeLessThanOrEqual(screen.getByRole('textbox').getBoundingClientRect().top);
  });

  it('commits nothing to React while a person types', async () => {
    const { commits } = renderCounting(<TextField label="Email" />);
    await userEvent.type(screen.getByRole('textbox'), 'ada@example.com');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'ada@example.com');
    expect(commits()).toBe(0);
  });

  it('takes an address as it is typed, and a name with its help', () => {
    render(<><TextField label="User" autoComplete="username" /><TextField label="Name" autoComplete="name" /></>);
    const user = screen.getByRole('textbox', { name: 'User' });
    expect([user.getAttribute('autocapitalize'), user.getAttribute('spellcheck'), user.dir]).toEqual(['none', 'false', 'ltr']);
    expect(screen.getByRole('textbox', { name: 'Name' }).hasAttribute('spellcheck')).toBe(false);
  });

  it('stands at the start of the line in a page from right to left', () => {
    render(<div dir="rtl"><TextField label="Email" type="email" /></div>);
    expect(getComputedStyle(screen.getByRole('textbox')).textAlign).toMatch(/right/);
  });

  it('is at least 16 pixels large, so that no phone zooms into it', () => {
    render(<TextField label="Email" />);
    expect(parseFloat(getComputedStyle(screen.getByRole('textbox')).fontSize)).toBeGreaterThanOrEqual(16);
  });
});
