import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Checkbox } from '../../packages/ui-react/src/parts/checkbox/Checkbox.tsx';

const meta = {
  component: Checkbox,
  args: { label: 'Remember this device', name: 'remember' },
} satisfies Meta<typeof Checkbox>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The label is as much a target as the box. */
export const Off: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Remember this device'));
    await expect(canvas.getByRole('checkbox')).toBeChecked();
  },
};

/** Chosen from the start. */
export const On: Story = { args: { defaultChecked: true } };

/** A line under the label is part of its description. */
export const WithHint: Story = { args: { hint: 'For 30 days, in this browser.' } };

/** What is wrong stands under the label. */
export const Invalid: Story = { args: { label: 'I accept the terms', error: 'Accept the terms to go on.' } };

/** It cannot be changed. */
export const Disabled: Story = { args: { disabled: true, defaultChecked: true } };
