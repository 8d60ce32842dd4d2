import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Radio, RadioGroup } from '../../packages/ui-react/src/parts/radio-group/RadioGroup.tsx';

const meta = {
  component: RadioGroup,
  args: {
    label: 'How do you want to get the code?',
    name: 'method',
    defaultValue: 'app',
    children: [
      <Radio key="app" value="app" label="Authenticator app" hint="A new code every 30 seconds." />,
      <Radio key="sms" value="sms" label="Text message" hint="To +1 ••• ••• ••34." />,
    ],
  },
} satisfies Meta<typeof RadioGroup>;

export default meta;

type Story = StoryObj<typeof meta>;

/** One of a few, with the arrow keys. */
export const Plain: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(canvas.getByRole('radio', { name: 'Text message' })).toBeChecked();
  },
};

/** With `variant="rows"` each choice is a box, all of which can be pressed. */
export const Rows: Story = {
  args: { variant: 'rows' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Text message'));
    await expect(canvas.getByRole('radio', { name: 'Text message' })).toBeChecked();
  },
};

/** What is wrong stands under the choices. */
export const Invalid: Story = { args: { defaultValue: undefined, error: 'Choose one.' } };

/** Nothing can be chosen. */
export const Disabled: Story = { args: { disabled: true } };
