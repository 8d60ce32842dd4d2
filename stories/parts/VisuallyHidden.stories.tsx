import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';
import { VisuallyHidden } from '../../packages/ui-react/src/parts/visually-hidden/VisuallyHidden.tsx';

const meta = {
  component: VisuallyHidden,
  args: { children: ' the email address' },
  render: (args) => <Button>Change<VisuallyHidden {...args} /></Button>,
} satisfies Meta<typeof VisuallyHidden>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The eye reads "Change"; a screen reader says what is changed. */
export const InAButton: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button', { name: 'Change the email address' })).toBeInTheDocument();
  },
};
