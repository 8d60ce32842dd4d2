import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { VerifyContactView } from './VerifyContact.view.tsx';

const props = {
  busy: false, error: null, contacts: { email: 'ana@example.com', phone_number: '+447700900123' }, onSubmit: vi.fn(), onSkip: vi.fn(),
};

it('shows the contacts masked, and verifies the one that is chosen', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<VerifyContactView {...props} onSubmit={onSubmit} />);
  expect(container).not.toHaveTextContent('ana@example.com');
  expect(container).not.toHaveTextContent('7700900');
  expect(await violations(container)).toEqual([]);
  await userEvent.click(screen.getByText('Phone number'));
  await press('Send code');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ contact: 'phone_number' });
});

it('can be put off', async () => {
  const onSkip = vi.fn();
  draw(<VerifyContactView {...props} onSkip={onSkip} />);
  await press('Not now');
  expect(onSkip).toHaveBeenCalledOnce();
});
