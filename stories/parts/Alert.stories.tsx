import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { Alert } from '../../packages/ui-react/src/parts/alert/Alert.tsx';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';
import { Stack } from '../../packages/ui-react/src/parts/stack/Stack.tsx';

const meta = {
  component: Alert,
  args: { children: 'Wrong email or password.' },
} satisfies Meta<typeof Alert>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What went wrong. */
export const Danger: Story = {};

/** What may go wrong. */
export const Warning: Story = { args: { variant: 'warning', children: 'You are offline. What you typed is kept.' } };

/** What went well. */
export const Success: Story = { args: { variant: 'success', children: 'Your password is changed.' } };

/** What is good to know, with a heading. */
export const Info: Story = { args: { variant: 'info', heading: 'Good to know', children: 'Your session ended. Sign in to go on.' } };

const Failing = () => {
  const [message, setMessage] = useState<string>();
  return (
    <Stack>
      <Alert>{message}</Alert>
      <Button onClick={() => setMessage('Wrong email or password.')}>Sign in</Button>
    </Stack>
  );
};

/** The region is there before its message, and takes no room until it comes. */
export const Announced: Story = {
  render: () => <Failing />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const region = canvas.getByRole('alert');
    await expect(region).toBeEmptyDOMElement();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(region).toHaveTextContent('Wrong email or password.');
  },
};
