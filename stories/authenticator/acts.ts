import { expect, userEvent, waitFor } from 'storybook/test';
import { authErrorMessages } from '../../packages/ui-react/src/authenticator/auth-error.messages.ts';
import { authenticatorMessages } from '../../packages/ui-react/src/authenticator/authenticator.messages.ts';
import { screenPanelMessages } from '../../packages/ui-react/src/authenticator/form/screen-panel.messages.ts';
import { textsOf } from '../languages.ts';

/** What a person does on a screen, found by what is the same in every language. */
export type Act = (canvas: HTMLElement) => Promise<void>;

const find = <Found extends Element = HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> =>
  waitFor(() => {
    const found = canvas.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing on the screen is ${selector}.`);
    return found;
  });

export const part = (canvas: HTMLElement, name: string) => find(canvas, `[data-foyer-part="${name}"]`);

/** Waits until the screen is there. */
export const arrive = (screen: string): Act => async (canvas) => {
  await find(canvas, `:is([data-foyer-part="${screen}.form"], [data-foyer-part="${screen}.panel"])`);
  await waitFor(() => expect(canvas.querySelector('[data-unknown]')).toBeNull());
};

/** Types into fields by their names. */
export const type = (values: Record<string, string>): Act => async (canvas) => {
  for (const [name, value] of Object.entries(values)) {
    const field = await find<HTMLInputElement>(canvas, `[name="${name}"]`);
    await userEvent.clear(field);
    await userEvent.type(field, value);
  }
};

export const press = (name: string): Act => async (canvas) => userEvent.click(await part(canvas, name));

/** One act after the other. */
export const inTurn = (...acts: readonly Act[]): Act => async (canvas) => {
  for (const act of acts) await act(canvas);
};

/** The app is there: the person is in. */
export const expectIn: Act = async (canvas) => {
  await expect(await find(canvas, '[data-app]')).toBeVisible();
};

/** The button says that it works on it, keeps the focus, and takes no second press. */
export const expectBusy = (submit: string): Act => async (canvas) => {
  const button = await part(canvas, submit);
  await waitFor(() => expect(button).toHaveAttribute('data-busy'));
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveFocus();
};

/** A field says what is wrong, is described by it, and has the focus. */
export const expectFieldError: Act = async (canvas) => {
  const field = await find(canvas, ':is(input, select)[aria-invalid="true"]');
  await waitFor(() => expect(field).toHaveFocus());
  await expect(field).toHaveAccessibleDescription(/./);
};

const english = { ...authErrorMessages, ...authenticatorMessages, ...screenPanelMessages };

const expectSaid = (role: 'alert' | 'status', message: keyof typeof english): Act => async (canvas) => {
  const region = await find(canvas, `[role="${role}"]:not(:empty)`);
  const language = canvas.querySelector<HTMLElement>('[lang]')?.lang ?? 'en';
  const texts = (await textsOf(language)) ?? english;
  await waitFor(() => expect(region).toHaveTextContent(String(texts[message])));
  await expect(region).toBeVisible();
};

/** The alert region, which was there before, says this, in the language of the toolbar. */
export const expectAlert = (message: keyof typeof english): Act => expectSaid('alert', message);

/** The news above the form are these. */
export const expectNews = (message: keyof typeof english): Act => expectSaid('status', message);

/** The screen says that it takes longer than usual. */
export const expectSlow: Act = async (canvas) => {
  await waitFor(() => expect(canvas.querySelector('[role="status"]:not(:empty)')).toBeVisible());
};

/** These fields hold this. */
export const expectFilled = (values: Record<string, string>): Act => async (canvas) => {
  for (const [name, value] of Object.entries(values)) {
    const field = await find(canvas, `[name="${name}"]`);
    await waitFor(() => expect(field).toHaveValue(value));
  }
};

/** The browser itself says that there is no network; a story that uses it takes it back in its `afterEach`. */
export const noNetwork: Act = async () => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  dispatchEvent(new Event('offline'));
};

/** A `beforeEach`: the four seconds after which a screen says that it takes long pass in a tenth of one. */
export const soonSlow = () => {
  const { setTimeout: wait } = window;
  Object.assign(window, {
    setTimeout: (callback: () => void, milliseconds?: number, ...rest: unknown[]) => wait(callback, milliseconds === 4_000 ? 100 : milliseconds, ...rest),
  });
  return () => void Object.assign(window, { setTimeout: wait });
};
