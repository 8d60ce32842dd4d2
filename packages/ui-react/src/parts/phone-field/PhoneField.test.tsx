import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { PhoneField } from './PhoneField.tsx';

const texts = { label: 'Phone number', dialCodeLabel: 'Country code' };

conforms(PhoneField, { part: 'phone-field', tag: 'input', props: texts, child: <input /> });

const list = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Country code' });
const loaded = () => vi.waitFor(() => expect(list().options.length).toBeGreaterThan(1));

describe('PhoneField', () => {
  it('starts on its dial code before the countries are there, and means the same country after', async () => {
    render(<PhoneField {...texts} defaultDialCode="+44" locale="en" />);
    expect(list().value).toBe('+44');
    await loaded();
    expect(list().selectedOptions[0]?.text).toBe('United Kingdom (+44)');
    expect(screen.getByText('+44', { selector: 'span' })).toBeDefined();
  });

  it('sends dial code and number under two names, and tells the browser what they are', async () => {
    const { container } = render(<form aria-label="Form"><PhoneField {...texts} name="phone_number" locale="en" /></form>);
    await loaded();
    await userEvent.selectOptions(list(), 'Germany (+49)');
    await userEvent.type(screen.getByRole('textbox', { name: 'Phone number' }), '170 1234567');
    const form: HTMLFormElement = screen.getByRole('form');
    expect(Object.fromEntries(new FormData(form))).toEqual({ country_code: '+49', phone_number: '170 1234567' });
    expect(list().autocomplete).toBe('tel-country-code');
    expect(screen.getByRole('textbox')).toHaveProperty('autocomplete', 'tel-national');
    expect(await violations(container)).toEqual([]);
  });

  it('names the countries in the language around it, and keeps the choice when the language changes', async () => {
    const { rerender } = render(<div lang="de"><PhoneField {...texts} /></div>);
    await loaded();
    await userEvent.selectOptions(list(), 'Kanada (+1)');
    rerender(<div lang="de"><PhoneField {...texts} locale="fr" /></div>);
    await vi.waitFor(() => expect(list().options[0]?.text).toMatch(/Afghanistan \(\+93\)/));
    await vi.waitFor(() => expect(list().selectedOptions[0]?.text).toBe('Canada (+1)'));
  });

  it('offers no other codes than those that it is given', async () => {
    render(<PhoneField {...texts} defaultDialCode="+44" dialCodes={['+44', '+353']} locale="en" />);
    await loaded();
    expect(new Set([...list().options].map(({ value }) => value))).toEqual(new Set(['+44', '+353']));
  });
});
