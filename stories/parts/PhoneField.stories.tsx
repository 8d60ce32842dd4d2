import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PhoneField } from '../../packages/ui-react/src/parts/phone-field/PhoneField.tsx';

const meta = {
  component: PhoneField,
  args: { label: 'Phone number', dialCodeLabel: 'Country code', name: 'phone_number', locale: 'en' },
} satisfies Meta<typeof PhoneField>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A country and a number; the country is the one of the language. */
export const Empty: Story = {};

/** The list has every country, by its name in the person’s language. */
export const AnotherCountry: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const list = canvas.getByRole('combobox', { name: 'Country code' });
    await waitFor(() => expect(within(list).getAllByRole('option').length).toBeGreaterThan(1));
    await userEvent.selectOptions(list, 'Germany (+49)');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Phone number' }), '170 1234567');
    await expect(list).toHaveValue('+49');
  },
};

/** Only the countries that the app serves. */
export const FewCountries: Story = { args: { dialCodes: ['+44', '+353'], defaultDialCode: '+44' } };

/** What is wrong stands under both. */
export const Invalid: Story = { args: { defaultValue: '12', error: 'Enter a phone number in digits.' } };

/** It cannot be used. */
export const Disabled: Story = { args: { disabled: true, defaultValue: '555 0100' } };
