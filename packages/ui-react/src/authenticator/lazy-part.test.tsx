import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Drawing } from './fields/field.ts';
import { codeField } from './fields/code-field.tsx';
import { ScreenForm, type ScreenFormProps } from './form/ScreenForm.tsx';
import { lazyPart } from './lazy-part.tsx';
import { draw } from './mount-authenticator.spec.tsx';

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
