import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from '../../packages/ui-react/src/parts/link/Link.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = {
  tags: ['autodocs'],
  component: Link,
  args: { href: '#terms', children: 'terms of use' },
  render: (args) => <Text>Read the <Link {...args} />.</Text>,
} satisfies Meta<typeof Link>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Accent: Story = {};

export const Muted: Story = { args: { tone: 'muted' } };

export const AnotherTab: Story = { args: { target: '_blank' } };
