import type { MemoryCall } from '@foyer/state-machines/memory';
import type { StoryObj } from '@storybook/react-vite';
import { arrive, expectAlert, expectBusy, expectFieldError, expectFilled, inTurn, press, type, type Act } from './acts.ts';
import { ana, handleOf, type StageArgs } from './stage.tsx';

export type Story = StoryObj<StageArgs>;

/** Sends the sign-in form. */
export const signIn = (who = ana): Act => inTurn(arrive('sign-in'), type(who), press('sign-in.submit'));

interface ScreenUnderStory {
  /** Leads to the screen. */
  readonly reach: Act;
  /** What a person fills in, by the names of the fields. */
  readonly values: Record<string, string>;
  /** The names of the passwords among them: gone after a failed sign-in, and never asserted on. */
  readonly secrets?: readonly string[];
  /** The part that submits. */
  readonly submit: string;
  /** The call that the submit makes. */
  readonly call: MemoryCall;
  /** What is wrong with the form as the person sends it. @default nothing is filled in */
  readonly wrong?: Act;
}

/** What is done on the canvas, and the sentence of the docs page on what is seen then. */
const act = (story: string, ...acts: readonly Act[]): Pick<Story, 'play' | 'parameters'> => ({
  parameters: { docs: { description: { story } } },
  play: ({ canvasElement }) => inTurn(...acts)(canvasElement),
});

/** The states that every form has: at rest, filled, at work, wrong in a field, refused, offline, throttled. */
export const statesOf = ({ reach, values, secrets = [], submit, call, wrong }: ScreenUnderStory) => {
  const send = inTurn(type(values), press(submit));
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
  const failing = (code: 'offline' | 'throttled' | 'unknown'): Act => async (canvas) => { handleOf(canvas).faults.fail(code, { calls: [call] }); };
  const holding: Act = async (canvas) => { handleOf(canvas).faults.hold(call); };
  return {
    empty: act('At rest, before anything is filled in.', reach),
    filled: act('Filled in, and not sent yet.', reach, type(values), expectFilled(values)),
    busy: act('At work: the button says so, keeps its focus and swallows a second press.', reach, holding, send, expectBusy(submit)),
    fieldError: act('What is wrong with a field stands beside it, and the focus goes there.', reach, wrong ?? press(submit), expectFieldError),
    formError: act('The service refused for a reason that is nobody’s fault here: what was typed stays.', reach, failing('unknown'), send, expectAlert('error.unknown'), expectFilled(kept)),
    offline: act('No network: what was typed stays.', reach, failing('offline'), send, expectAlert('error.offline'), expectFilled(kept)),
    throttled: act('Too many tries: the screen says to wait, and what was typed stays.', reach, failing('throttled'), send, expectAlert('error.throttled'), expectFilled(kept)),
  } satisfies Record<string, Story>;
};

interface StepUnderStory {
  /** The screen of the step. */
  readonly screen: string;
  /** Who signs in. @default ana */
  readonly who?: typeof ana;
  /** What a person fills in, by the names of the fields. */
  readonly values: Record<string, string>;
}

/** The same states of a screen that stands between the sign-in form and the app. */
export const statesOfStep = ({ screen, who = ana, values }: StepUnderStory) => statesOf({
  reach: inTurn(signIn(who), arrive(screen)),
  values,
  submit: `${screen}.submit`,
  call: 'answer',
});
