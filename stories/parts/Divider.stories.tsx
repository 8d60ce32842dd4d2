import type { Meta, StoryObj } from '@storybook/react-vite';
import { Divider } from '../../packages/ui-react/src/parts/divider/Divider.tsx';

const meta = { tags: ['autodocs'], component: Divider } satisfies Meta<typeof Divider>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Line: Story = {};

export const WithWord: Story = { args: { children: 'or' } };
