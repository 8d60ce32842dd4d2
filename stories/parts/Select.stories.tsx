import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Select } from '../../packages/ui-react/src/parts/select/Select.tsx';

const meta = {
  component: Select,
  args: {
    label: 'Language',
    name: 'language',
    children: [
      <option key="en" value="en">English</option>,
      <option key="ar" value="ar">العربية</option>,
      <option key="de" value="de">Deutsch</option>,
    ],
  },
} satisfies Meta<typeof Select>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The browser’s own list, which every phone and every screen reader knows. */
export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const select = within(canvasElement).getByRole('combobox', { name: 'Language' });
    await userEvent.selectOptions(select, 'Deutsch');
    await expect(select).toHaveValue('de');
  },
};

/** What is wrong stands under it. */
export const Invalid: Story = { args: { error: 'Choose a language.' } };

/** It cannot be used. */
export const Disabled: Story = { args: { disabled: true } };
