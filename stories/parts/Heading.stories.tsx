import type { Meta, StoryObj } from '@storybook/react-vite';
import { Heading } from '../../packages/ui-react/src/parts/heading/Heading.tsx';

const meta = { tags: ['autodocs'], component: Heading, args: { children: 'Welcome back' } } satisfies Meta<typeof Heading>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Title: Story = { args: { level: 1, size: 'title' } };

export const Usual: Story = {};

export const Small: Story = { args: { level: 3, size: 'body' } };
