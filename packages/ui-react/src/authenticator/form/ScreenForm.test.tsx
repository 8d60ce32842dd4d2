import { AuthError } from '@foyer/state-machines';
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { codeField } from '../fields/code-field.tsx';
import { draw, fill } from '../mount-authenticator.spec.tsx';
import { ScreenForm, type ScreenFormProps } from './ScreenForm.tsx';

const props: ScreenFormProps = {
  screen: 'code', heading: 'Enter your code', fields: [codeField], submitLabel: 'Continue', busyLabel: 'Checking', busy: false, error: null,
  onSubmit: vi.fn(),
};
const words = 'That code isn’t right. Check it and try again.';

it('says what is wrong with a field beside it, and not below the button as well', async () => {
  const { rerender } = draw(<ScreenForm {...props} />);
  const said: (string | null)[] = [];
  const region = screen.getByRole('alert');
  new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
  rerender(<ScreenForm {...props} error={new AuthError('code_mismatch')} />);
  await waitFor(() => expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(words));
  await fill({ Code: '123456' });
  await waitFor(() => expect(screen.getByLabelText('Code')).not.toHaveAttribute('aria-invalid', 'true'));
  expect(region).toBeEmptyDOMElement();
  expect(said).toEqual([]);
});

it('moves neither a field nor the button for what goes wrong with the whole', async () => {
  const { rerender } = draw(<ScreenForm {...props} />);
  const places = () => [screen.getByLabelText('Code'), screen.getByRole('button', { name: 'Continue' })].map((element) => element.getBoundingClientRect().top);
  const before = places();
  rerender(<ScreenForm {...props} error={new AuthError('throttled')} offline />);
  expect(await screen.findByText(/^Too many requests/)).toBeVisible();
  expect(places()).toEqual(before);
});

it('brings what goes wrong into sight', async () => {
  const far = <ScreenForm {...props} before={<div style={{ blockSize: '200vh' }} />} />;
  const { rerender } = draw(far);
  scrollTo(0, 0);
  rerender(<ScreenForm {...far.props} error={new AuthError('throttled')} />);
  await waitFor(() => expect(screen.getByRole('alert').getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight));
});
