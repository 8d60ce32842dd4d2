import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Select } from './Select.tsx';

const options = [<option key="en" value="en">English</option>, <option key="ar" value="ar">Arabic</option>];

conforms(Select, { part: 'select', tag: 'select', props: { label: 'Language', children: options }, child: <select>{options}</select> });

describe('Select', () => {
  it('sends its choice, and is described by its error', async () => {
    render(<form aria-label="Form"><Select label="Language" name="language" error="Choose one.">{options}</Select></form>);
    const select = screen.getByRole('combobox', { name: 'Language', description: 'Choose one.' });
    await userEvent.selectOptions(select, 'Arabic');
    const form: HTMLFormElement = screen.getByRole('form');
    expect(new FormData(form).get('language')).toBe('ar');
  });
});
