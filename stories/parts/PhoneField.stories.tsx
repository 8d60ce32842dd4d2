import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PhoneField } from '../../packages/ui-react/src/parts/phone-field/PhoneField.tsx';

const meta = {
  tags: ['autodocs'],
  component: PhoneField,
  args: { label: 'Phone number', dialCodeLabel: 'Country code', name: 'phone_number', locale: 'en' },
} satisfies Meta<typeof PhoneField>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

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

export const FewCountries: Story = { args: { dialCodes: ['+44', '+353'], defaultDialCode: '+44' } };

export const Invalid: Story = { args: { defaultValue: '12', error: 'Enter a phone number in digits.' } };

export const Disabled: Story = { args: { disabled: true, defaultValue: '555 0100' } };
