import type { Meta } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { arrive, inTurn, part, type Act } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { signIn, statesOfStep, type Story } from './states.ts';

/** A key for an authenticator app, as a picture and as text, and the first code that it makes. */
const meta = {
  title: 'Authenticator/TOTP setup',
  render: drawStage,
  args: { backend: { users: [ana], pool: { mfa: { mode: 'required', methods: ['TOTP'] } } } },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'totp-setup', values: { confirmation_code: '123456' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

const copies: Act = async (canvas) => {
  await inTurn(signIn(), arrive('totp-setup'))(canvas);
  const key = await part(canvas, 'totp-setup.key');
  const button = key.parentElement?.querySelector('button');
  if (!button) throw new Error('The key has no button that copies it.');
  await userEvent.click(button);
  await waitFor(() => expect(key.closest('form')?.querySelector('[role="status"]:not(:empty)')).not.toBeNull());
};

/** The key is in the clipboard. */
export const KeyCopied: Story = {
  beforeEach: () => {
    spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  },
  play: ({ canvasElement }) => copies(canvasElement),
};

/** The browser keeps its clipboard to itself: the key can be selected. */
export const CopyFailed: Story = {
  beforeEach: () => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  },
  play: ({ canvasElement }) => copies(canvasElement),
};
