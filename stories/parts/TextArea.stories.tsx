import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { TextArea } from '../../packages/ui-react/src/parts/text-area/TextArea.tsx';

const meta = { component: TextArea, args: { label: 'What should we know?', name: 'notes' } } satisfies Meta<typeof TextArea>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Lines of text, in the box of every other control. */
export const Plain: Story = {
  play: async ({ canvasElement }) => {
    const lines = within(canvasElement).getByRole('textbox', { name: 'What should we know?' });
    await userEvent.type(lines, 'We come by boat.{Enter}At low tide.');
    await expect(lines).toHaveValue('We come by boat.\nAt low tide.');
  },
};

/** With `variant="code"` it is set in even letters, from left to right in any language. */
export const Code: Story = { args: { variant: 'code', label: 'Settings', defaultValue: '{\n  "tide": "low"\n}' } };

/** A hint under it, and a word after the label. */
export const WithHint: Story = { args: { hint: 'The crew reads it.', marker: '(optional)' } };

/** What is wrong stands under it. */
export const Invalid: Story = { args: { defaultValue: 'Hm', error: 'Say a little more.' } };

/** It cannot be used. */
export const Disabled: Story = { args: { disabled: true, defaultValue: 'We come by boat.' } };
