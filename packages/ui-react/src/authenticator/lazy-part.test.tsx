import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import type { Drawing } from './fields/field.ts';
import { codeField } from './fields/code-field.tsx';
import { ScreenForm, type ScreenFormProps } from './form/ScreenForm.tsx';
import { lazyPart, lazyParts } from './lazy-part.tsx';
import { ScreenLoadError } from './lazy-screen.tsx';
import { draw } from './mount-authenticator.spec.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';

const Tick = ({ label, error }: Drawing) => <label>{label}<input type="checkbox" name="code" aria-invalid={Boolean(error)} /></label>;

it('tells of a field that did not arrive, and has it after the submit that lacked it', async () => {
  const told = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
  const gone = new TypeError('Failed to fetch');
  let isThere = false;
  const Late = lazyPart<Drawing>(async () => {
    if (!isThere) throw gone;
    return { default: Tick };
  });
  const field = { ...codeField, draw: (drawing: Drawing) => <Late {...drawing} /> };
  const form: ScreenFormProps = {
    screen: 'code', heading: 'Terms', fields: [field], submitLabel: 'Continue', busyLabel: 'Checking', busy: false, error: null, onSubmit: vi.fn(),
  };
  draw(<ScreenForm {...form} />);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(gone), { timeout: 10_000 });
  isThere = true;
  expect(screen.queryByRole('checkbox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('checkbox', { name: 'Code' })).toBeInvalid();
  expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
  expect(form.onSubmit).not.toHaveBeenCalled();
});

it('is asked for as often as it is lost where nothing can be done without it, and what is around it stays', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fetchFile = vi.fn(async (): Promise<{ Question: () => ReactNode }> => { throw new TypeError('Failed to fetch'); });
  const file = lazyParts(fetchFile);
  const Question = file.part(({ Question: Here }) => Here, {
    missing(_props, _retry, cause) { throw new ScreenLoadError(cause, file.load); },
  });
  draw(<><label>Draft<input /></label><ScreenBoundary><Question /></ScreenBoundary></>);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  const asked = fetchFile.mock.calls.length;
  for (const times of [1, 2]) {
    await userEvent.click(retry);
    await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This step didn’t load.'));
    expect(fetchFile).toHaveBeenCalledTimes(asked + times);
    expect(screen.getByLabelText('Draft')).toBeVisible();
  }
  fetchFile.mockResolvedValue({ Question: () => <p>Is it you?</p> });
  await userEvent.click(retry);
  expect(await screen.findByText('Is it you?')).toBeVisible();
  told.mockRestore();
});
