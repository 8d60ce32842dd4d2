import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from '../../packages/ui-react/src/parts/link/Link.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = {
  component: Link,
  args: { href: '#terms', children: 'terms of use' },
  render: (args) => <Text>Read the <Link {...args} />.</Text>,
} satisfies Meta<typeof Link>;

export default meta;

type Story = StoryObj<typeof meta>;

/** In a sentence. */
export const Accent: Story = {};

/** In a footer. */
export const Muted: Story = { args: { tone: 'muted' } };

/** In another tab, which learns nothing of this one. */
export const AnotherTab: Story = { args: { target: '_blank' } };
