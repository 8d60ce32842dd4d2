import type { Meta, StoryObj } from '@storybook/react-vite';
import { Spinner } from '../../packages/ui-react/src/parts/spinner/Spinner.tsx';

const meta = { tags: ['autodocs'], component: Spinner } satisfies Meta<typeof Spinner>;

export default meta;

type Story = StoryObj<typeof meta>;

/** For the eye alone, beside a text. */
export const Silent: Story = {};

export const Labelled: Story = { args: { label: 'Loading' } };
