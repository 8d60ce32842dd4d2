import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from '../../packages/ui-react/src/parts/link/Link.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = { tags: ['autodocs'], component: Text, args: { children: 'We sent a code to a•••@example.com.' } } satisfies Meta<typeof Text>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Body: Story = {};

export const Small: Story = { args: { size: 'small' } };

export const Muted: Story = { args: { tone: 'muted' } };

export const Danger: Story = { args: { tone: 'danger' } };

export const Success: Story = { args: { tone: 'success' } };

export const WithLink: Story = { args: { children: <>By going on you accept the <Link href="#terms">terms of use</Link>.</> } };
