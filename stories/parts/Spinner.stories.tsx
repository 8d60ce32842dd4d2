import type { Meta, StoryObj } from '@storybook/react-vite';
import { Spinner } from '../../packages/ui-react/src/parts/spinner/Spinner.tsx';

const meta = { component: Spinner } satisfies Meta<typeof Spinner>;

export default meta;

type Story = StoryObj<typeof meta>;

/** For the eye alone, beside a text. */
export const Silent: Story = {};

/** Said to a screen reader, where no text beside it says what is under way. */
export const Labelled: Story = { args: { label: 'Loading' } };
