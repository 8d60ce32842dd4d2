import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from '../../packages/ui-react/src/parts/link/Link.tsx';
import { Text } from '../../packages/ui-react/src/parts/text/Text.tsx';

const meta = { component: Text, args: { children: 'We sent a code to a•••@example.com.' } } satisfies Meta<typeof Text>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A paragraph. */
export const Body: Story = {};

/** For what stands beside the matter. */
export const Small: Story = { args: { size: 'small' } };

/** For what need not be read first. */
export const Muted: Story = { args: { tone: 'muted' } };

/** For what went wrong. */
export const Danger: Story = { args: { tone: 'danger' } };

/** For what went well. */
export const Success: Story = { args: { tone: 'success' } };

/** A link in a sentence is underlined: colour alone tells nothing. */
export const WithLink: Story = { args: { children: <>By going on you accept the <Link href="#terms">terms of use</Link>.</> } };
