import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { Radio, RadioGroup } from './RadioGroup.tsx';

const radios = [<Radio key="app" value="app" label="App" hint="A code every 30 seconds" />, <Radio key="sms" value="sms" label="Text message" />];

conforms(RadioGroup, {
  part: 'radio-group',
  tag: 'div',
  props: { label: 'Method', name: 'method', children: radios },
  child: <section />,
});
conforms(Radio, {
  part: 'radio',
  tag: 'input',
  props: { value: 'app', label: 'App' },
  child: <input />,
  around: (radio) => <RadioGroup label="Method" name="method">{radio}</RadioGroup>,
});

describe('RadioGroup', () => {
  it('starts on its choice, moves by arrow keys, and goes with the form', async () => {
    render(<form aria-label="Form"><RadioGroup label="Method" name="method" defaultValue="app">{radios}</RadioGroup></form>);
    const form: HTMLFormElement = screen.getByRole('form');
    expect(new FormData(form).get('method')).toBe('app');
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'App', description: 'A code every 30 seconds' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(new FormData(form).get('method')).toBe('sms');
  });

  it('takes a press anywhere on the box of a choice', async () => {
    render(<RadioGroup label="Method" name="method" variant="rows">{radios}</RadioGroup>);
    await userEvent.click(screen.getByText('Text message'));
    expect(screen.getByRole('radio', { name: 'Text message' })).toHaveProperty('checked', true);
  });

  it('is described by hint and error', async () => {
    const { container } = render(<RadioGroup label="Method" name="method" hint="You can change it." error="Choose one.">{radios}</RadioGroup>);
    const group = screen.getByRole('radiogroup', { name: 'Method', description: 'You can change it. Choose one.' });
    expect(group.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('says what is wrong with a radio that stands alone', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Radio value="app" label="App" />)).toThrow('[foyer] Radio stands outside of RadioGroup');
  });
});
