import type { Meta } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { arrive, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { signIn, statesOfStep, type Story } from './states.ts';

/** The code of a second factor, or one in place of a password. */
const meta = {
  title: 'Authenticator/Code',
  render: drawStage,
  args: {
    backend: {
      users: [{ ...ana, mfa: ['SMS'], attributes: { phone_number: '+15555550123' } }],
      pool: { mfa: { mode: 'optional', methods: ['SMS', 'TOTP'] } },
    },
  },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'code', values: { confirmation_code: '123456' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

const byOther = (backend: NonNullable<StageArgs['backend']>): Story => ({
  args: { backend },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('code'))(canvasElement),
});

/** A second factor that is sent by email. */
export const ByEmail: Story = byOther({ users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } } });

/** A second factor that an authenticator app shows. */
export const ByApp: Story = byOther({ users: [{ ...ana, mfa: ['TOTP'] }], pool: { mfa: { mode: 'optional', methods: ['TOTP'] } } });

/** In place of a password: another may be sent. */
export const InPlaceOfPassword: Story = {
  args: { backend: { users: [ana], pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } } },
  play: ({ canvasElement }) =>
    inTurn(arrive('sign-in'), type({ username: ana.username }), press('sign-in.submit'), arrive('code'))(canvasElement),
};

/** The device is remembered for who says so. */
export const RememberDevice: Story = {
  args: { props: { rememberDevice: true } },
  play: async ({ canvas, canvasElement }) => {
    await inTurn(signIn(), arrive('code'))(canvasElement);
    const box = canvas.getByRole('checkbox');
    await expect(box).not.toBeChecked();
    await userEvent.click(box);
    await expect(box).toBeChecked();
  },
};
