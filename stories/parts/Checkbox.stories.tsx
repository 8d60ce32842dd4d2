import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Checkbox } from '../../packages/ui-react/src/parts/checkbox/Checkbox.tsx';

const meta = {
  tags: ['autodocs'],
  component: Checkbox,
  args: { label: 'Remember this device', name: 'remember' },
} satisfies Meta<typeof Checkbox>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Off: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Remember this device'));
    await expect(canvas.getByRole('checkbox')).toBeChecked();
  },
};

export const On: Story = { args: { defaultChecked: true } };

export const WithHint: Story = { args: { hint: 'For 30 days, in this browser.' } };

export const Invalid: Story = { args: { label: 'I accept the terms', error: 'Accept the terms to go on.' } };

export const Disabled: Story = { args: { disabled: true, defaultChecked: true } };
