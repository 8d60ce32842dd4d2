import type { Meta } from '@storybook/react-vite';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOfStep, type Story } from './states.ts';

/** A question of the app’s own, asked by the triggers of its user pool. */
const meta = {
  title: 'Authenticator/Custom challenge',
  render: drawStage,
  args: {
    backend: {
      users: [ana],
      pool: { customChallenge: { parameters: { question: 'What was your first pet called?' }, answer: 'Rex' } },
    },
    props: { authFlow: 'CUSTOM_WITH_SRP' },
  },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'custom', values: { answer: 'Rex' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
