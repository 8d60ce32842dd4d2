import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Field } from '../../packages/ui-react/src/parts/field/Field.tsx';

const meta = {
  component: Field,
  args: { label: 'Colour of the hull', hint: 'As it is seen from the shore.', children: (control) => <input type="color" defaultValue="#3162ec" {...control} /> },
} satisfies Meta<typeof Field>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A label, a hint and an error for a control of the app’s own, which is given the ids that join them. */
export const OwnControl: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByLabelText('Colour of the hull')).toHaveAccessibleDescription('As it is seen from the shore.');
  },
};

/** The control hears that it is wrong, and why. */
export const Invalid: Story = { args: { error: 'This colour is taken.' } };
