import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';
import { Stack } from '../../packages/ui-react/src/parts/stack/Stack.tsx';

const meta = {
  component: Stack,
  args: { children: [<Button key="one">One</Button>, <Button key="two">Two</Button>, <Button key="three">Three</Button>] },
} satisfies Meta<typeof Stack>;

export default meta;

type Story = StoryObj<typeof meta>;

/** One below the other, with a step of `gap` between. */
export const Column: Story = {};

/** Beside each other, on another line where there is no room. */
export const Row: Story = { args: { direction: 'row', gap: 'xs' } };

/** At the two ends of a line. */
export const Apart: Story = { args: { direction: 'row', justify: 'between' } };
