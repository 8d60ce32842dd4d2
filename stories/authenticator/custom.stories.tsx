import type { Meta } from '@storybook/react-vite';
import { arrive, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

const meta = { title: 'Authenticator/Custom challenge', render: drawStage, args: { backend: { users: [ana], pool: { customChallenge: { parameters: { question: 'What was your first pet called?' }, answer: 'Rex' } } }, props: { authFlow: 'CUSTOM_WITH_SRP' } } } satisfies Meta<StageArgs>;

export default meta;

const values = { answer: 'Rex' };

const states = statesOf({
  reach: inTurn(arrive('sign-in'), type(ana), press('sign-in.submit'), arrive('custom')),
  values,
  submit: 'custom.submit',
  call: 'answer',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
