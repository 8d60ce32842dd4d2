import { Button, Card, Heading, Reauthenticate, Stack, Text, TextField, useReverification } from '@foyer/ui-react/core';
import type { ReactNode } from 'react';
import type { Meta } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { arrive, expectAlert, expectBusy, inTurn, part, press, type, type Act } from './acts.ts';
import { ana, drawStage, handleOf, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** An app with something typed in it, and a call that wants a fresh proof. */
function App() {
  const close = useReverification(() => {}, { maxAge: 300 });
  // A person who will not is an answer, too.
  const onClick = () => void close().catch(() => undefined);
  return (
    <Card data-app="">
      <Stack>
        <Heading>Settings</Heading>
        <TextField label="Display name" defaultValue="Ana" />
        <Button data-foyer-part="story.close" onClick={onClick}>Close account</Button>
      </Stack>
    </Card>
  );
}

const signedInAnHourAgo = { users: [ana], signedIn: ana.username, now: () => Date.now() - 3_600_000 };

/** A dialog over the app that asks who is there to prove it, with `useReverification` or `<Reauthenticate>`. */
const meta = {
  title: 'Authenticator/Reauthenticate',
  render: drawStage,
  args: { backend: signedInAnHourAgo, props: { children: <App /> } },
} satisfies Meta<StageArgs>;

export default meta;

const reach = inTurn(press('story.close'), arrive('reauthenticate'));

const states = statesOf({
  reach,
  values: { password: ana.password },
  secrets: ['password'],
  submit: 'reauthenticate.submit',
  call: 'reauthenticate',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

const expire: Act = async (canvas) => {
  await waitFor(() => expect(canvas.querySelector('[data-app]')).not.toBeNull());
  handleOf(canvas).expireSession();
};

/** The session ended in the middle of work: the dialog asks for a new one, and what was typed in the app stays. */
export const Expired: Story = { play: ({ canvasElement }) => inTurn(expire, arrive('reauthenticate'))(canvasElement) };

/** A wrong password is said in the dialog; the app behind it stays as it is. */
export const WrongPassword: Story = {
  play: ({ canvasElement }) => inTurn(
    reach,
    async (canvas) => { handleOf(canvas).faults.fail('wrong_credentials', { calls: ['reauthenticate'] }); },
    type({ password: 'Wrong-horse1' }),
    press('reauthenticate.submit'),
    expectAlert('error.wrong_credentials'),
  )(canvasElement),
};

/** Whoever signs in with a code proves who they are with one. */
export const ByCode: Story = {
  args: { backend: { ...signedInAnHourAgo, pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } } },
  play: ({ canvasElement }) => inTurn(reach, press('reauthenticate.submit'), arrive('code'))(canvasElement),
};

/** Where there are several ways, the dialog asks which. */
export const OtherWays: Story = {
  args: { backend: { ...signedInAnHourAgo, pool: { factors: ['EMAIL_OTP'] } } },
  play: ({ canvasElement }) => inTurn(reach, press('reauthenticate.submit'), arrive('choose-factor'))(canvasElement),
};

const cameByGoogle = { ...signedInAnHourAgo, users: [{ username: ana.username, provider: 'Google' }] };

/** Who came by a provider is asked there, in a window of its own. */
export const AtProvider: Story = {
  args: { backend: cameByGoogle },
  play: ({ canvasElement }) => reach(canvasElement),
};

/** The window of the provider is open, and the dialog waits for it. */
export const AtProviderBusy: Story = {
  args: { backend: cameByGoogle },
  play: ({ canvasElement }) => inTurn(
    reach,
    async (canvas) => { handleOf(canvas).faults.hold('reauthenticate'); },
    press('reauthenticate.submit'),
    expectBusy('reauthenticate.submit'),
  )(canvasElement),
};

/** The browser kept the window of the provider from opening. */
export const WindowBlocked: Story = {
  args: { backend: cameByGoogle },
  play: ({ canvasElement }) => inTurn(
    reach,
    async (canvas) => { handleOf(canvas).faults.fail('window_blocked', { calls: ['reauthenticate'] }); },
    press('reauthenticate.submit'),
    expectAlert('error.window_blocked'),
  )(canvasElement),
};

const danger = <Text>Whoever reads this has proved who they are.</Text>;
const guarded = (fallback?: (ask: () => void) => ReactNode) => <Reauthenticate maxAge={300} fallback={fallback}>{danger}</Reauthenticate>;
const refuses = inTurn(arrive('reauthenticate'), press('reauthenticate.cancel'));

/** A part of the app, for a person who will not prove it. */
export const PartRefused: Story = {
  args: { props: { children: guarded() } },
  play: async ({ canvasElement }) => {
    await refuses(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'reauthenticate.needed')).toBeVisible());
  },
};

/** The app’s own words in its place. */
export const PartWithFallback: Story = {
  args: { props: { children: guarded((ask) => <Button data-foyer-part="story.ask" onClick={ask}>Show my recovery codes</Button>) } },
  play: async ({ canvasElement }) => {
    await refuses(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'story.ask')).toBeVisible());
  },
};

/** It cannot be found out how long ago they proved it. */
export const PartUnknown: Story = {
  args: {
    props: { children: guarded() },
    prepare: ({ faults }) => { faults.fail('throttled', { calls: ['authenticatedAt'] }); },
  },
  play: ({ canvasElement }) => expectAlert('error.throttled')(canvasElement),
};
