import { ChangePassword, Card, DeleteUser, Heading, Stack } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { ana, drawStage, type StageArgs } from '../authenticator/stage.tsx';

const settings = (
  <Stack gap="l" className="story-column">
    <Card><Stack><Heading>Password</Heading><ChangePassword /></Stack></Card>
    <Card><Stack><Heading>Account</Heading><DeleteUser /></Stack></Card>
  </Stack>
);

/** `<ChangePassword>` and `<DeleteUser>`, for a page of the app’s own. They need no Authenticator around. */
const meta = {
  title: 'Authenticator/Account settings',
  render: drawStage,
  args: { backend: { signedIn: ana.username }, props: { children: settings } },
} satisfies Meta<StageArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

const part = (canvas: HTMLElement, name: string) => canvas.querySelector<HTMLElement>(`[data-foyer-part="${name}"]`);

const arrive = (canvas: HTMLElement) => waitFor(() => expect(part(canvas, 'change-password.submit')).toBeVisible());

const type = async (canvas: HTMLElement, values: Record<string, string>) => {
  await arrive(canvas);
  for (const [name, value] of Object.entries(values)) {
    const input = canvas.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (input) await userEvent.type(input, value);
  }
  const submit = part(canvas, 'change-password.submit');
  if (submit) await userEvent.click(submit);
};

/** A password to change and an account to delete, among the app’s own settings. */
export const Empty: Story = { play: async ({ canvasElement }) => void (await arrive(canvasElement)) };

/** The password is changed, and the form is empty again. */
export const Changed: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, { current_password: ana.password, password: 'Another-horse2', confirm_password: 'Another-horse2' });
    await waitFor(() => expect(canvasElement.querySelector('[data-foyer-part="alert"][data-variant="success"]')).not.toBeEmptyDOMElement());
  },
};

/** What is wrong with the current password is said beside it. */
export const WrongPassword: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, { current_password: 'wrong', password: 'Another-horse2', confirm_password: 'Another-horse2' });
    await waitFor(() => expect(canvasElement.querySelector('[name="current_password"]')).toHaveAttribute('aria-invalid', 'true'));
  },
};

/** What is lost with an account is said before it is. */
export const Deleting: Story = {
  play: async ({ canvasElement }) => {
    await arrive(canvasElement);
    const start = part(canvasElement, 'delete-user.start');
    if (start) await userEvent.click(start);
    await expect(part(canvasElement, 'delete-user.warning')).toBeVisible();
  },
};
