import type { Meta, StoryObj } from '@storybook/react-vite';
import { Divider } from '../../packages/ui-react/src/parts/divider/Divider.tsx';

const meta = { component: Divider } satisfies Meta<typeof Divider>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A hairline. */
export const Line: Story = {};

/** A word between two ways to go on. */
export const WithWord: Story = { args: { children: 'or' } };
