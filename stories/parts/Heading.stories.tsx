import type { Meta, StoryObj } from '@storybook/react-vite';
import { Heading } from '../../packages/ui-react/src/parts/heading/Heading.tsx';

const meta = { component: Heading, args: { children: 'Welcome back' } } satisfies Meta<typeof Heading>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The name of a screen. Its level and its size are two things. */
export const Title: Story = { args: { level: 1, size: 'title' } };

/** The name of a card. */
export const Usual: Story = {};

/** The name of a group. */
export const Small: Story = { args: { level: 3, size: 'body' } };
