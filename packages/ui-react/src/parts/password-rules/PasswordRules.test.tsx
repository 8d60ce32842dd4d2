import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { renderCounting } from '../count-commits.tsx';
import { PasswordField } from '../password-field/PasswordField.tsx';
import { PasswordRules, type PasswordRule } from './PasswordRules.tsx';

const rules: readonly PasswordRule[] = [
  { id: 'length', label: '8 characters', isMet: (password) => password.length >= 8 },
  { id: 'number', label: 'a number', isMet: (password) => /\d/.test(password) },
];

const props = {
  rules,
  heading: 'The password needs',
  metLabel: 'met',
  unmetLabel: 'not met',
  status: (unmet: readonly PasswordRule[]) => (unmet.length > 0 ? `${unmet.length} left` : 'All rules met'),
};

const texts = { label: 'Password', showLabel: 'Show', hideLabel: 'Hide', shownStatus: 'Shown', hiddenStatus: 'Hidden' };
const field = (defaultValue?: string) => <PasswordField {...texts} defaultValue={defaultValue} hint={<PasswordRules {...props} />} />;

conforms(PasswordRules, {
  part: 'password-rules',
  tag: 'div',
  props,
  child: <section />,
  around: (part) => <PasswordField {...texts} hint={part} />,
});

const seen = () => screen.getAllByRole('listitem').map((item) => item.innerText.replace('\n', ''));
const announced = () => screen.getAllByRole('status').map((region) => region.textContent).join('');

describe('PasswordRules', () => {
  it('shows the rules before anything is typed', async () => {
    const { container } = render(field());
    expect(seen()).toEqual(['8 characters, not met', 'a number, not met']);
    expect(await violations(container)).toEqual([]);
  });

  it('marks what is met with each key, and commits nothing to React for it', async () => {
    const { commits } = renderCounting(field());
    const input = screen.getByLabelText('Password', { selector: 'input' });
    await userEvent.type(input, 'abc1');
    expect(seen()).toEqual(['8 characters, not met', 'a number, met']);
    await userEvent.type(input, 'defgh');
    expect(seen()).toEqual(['8 characters, met', 'a number, met']);
    await userEvent.clear(input);
    expect(seen()).toEqual(['8 characters, not met', 'a number, not met']);
    expect(commits()).toBe(0);
  });

  it('marks what the browser filled in before it was there', () => {
    render(field('abcdefg1'));
    expect(seen()).toEqual(['8 characters, met', 'a number, met']);
  });

  it('speaks once, politely, when the typing rests', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    render(field());
    const types = (value: string) => fireEvent.input(screen.getByLabelText('Password', { selector: 'input' }), { target: { value } });
    const rests = () => act(() => vi.advanceTimersByTime(3_000));
    types('ab');
    types('abc');
    expect(announced()).toBe('');
    rests();
    expect(announced()).toBe('2 left');
    types('abcdefgh1');
    expect(announced()).toBe('2 left');
    rests();
    expect(announced()).toBe('All rules met');
  });

  it('says what is wrong when it stands alone', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<PasswordRules {...props} />)).toThrow('[foyer] PasswordRules stands outside of a PasswordField');
  });
});
