import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Status } from '../../packages/ui-react/src/parts/status/Status.tsx';

const meta = { component: Status, args: { children: 'Code sent.' } } satisfies Meta<typeof Status>;

export default meta;

type Story = StoryObj<typeof meta>;

/** News that a screen reader says when it has a moment. */
export const Seen: Story = {};

/** The same for ears alone. */
export const Unseen: Story = {
  args: { visuallyHidden: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('Code sent.');
  },
};
