import type { Meta } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { arrive, expectBusy, expectFieldError, inTurn, part, press, type, type Act } from './acts.ts';
import { drawStage, handleOf, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** The code that was sent to a new account. Another is sent when the link says so. */
const meta = { title: 'Authenticator/Confirm sign up', render: drawStage, args: { props: { initialState: 'signUp' } } } satisfies Meta<StageArgs>;

export default meta;

const values = { confirmation_code: '123456' };

const reach = inTurn(
  arrive('sign-up'),
  type({ email: 'bo@example.com', password: 'Correct-horse1', confirm_password: 'Correct-horse1' }),
  press('sign-up.submit'),
  arrive('confirm-sign-up'),
);

const states = statesOf({
  reach,
  values,
  submit: 'confirm-sign-up.submit',
  call: 'confirmSignUp',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

/** A wrong code is said beside the code. */
export const WrongCode: Story = {
  play: ({ canvasElement }) =>
    inTurn(reach, type({ confirmation_code: '999999' }), press('confirm-sign-up.submit'), expectFieldError)(canvasElement),
};

/** A code that is too old: a new one can be asked for at once. */
const expires = inTurn(
  reach,
  async (canvas) => { handleOf(canvas).faults.fail('code_expired', { calls: ['confirmSignUp'], times: 1 }); },
  type(values),
  press('confirm-sign-up.submit'),
  expectFieldError,
);

const expectResend = (isOpen: boolean): Act => async (canvas) => {
  const resend = await part(canvas, 'resend-code');
  await waitFor(() => expect(resend.hasAttribute('aria-disabled')).toBe(!isOpen));
};

/** The time is over: another code can be asked for. */
export const ResendOpen: Story = { play: ({ canvasElement }) => inTurn(expires, expectResend(true))(canvasElement) };

/** Another code is being asked for. */
export const Resending: Story = {
  play: ({ canvasElement }) => inTurn(
    expires,
    async (canvas) => { handleOf(canvas).faults.hold('resendSignUpCode'); },
    press('resend-code'),
    expectBusy('resend-code'),
  )(canvasElement),
};

/** Just sent, and the next one has to wait. */
export const Resent: Story = {
  play: ({ canvasElement }) => inTurn(expires, press('resend-code'), expectResend(false), async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('[data-foyer-part="resend-code"] ~ [role="status"]')).not.toBeEmptyDOMElement());
  })(canvasElement),
};
