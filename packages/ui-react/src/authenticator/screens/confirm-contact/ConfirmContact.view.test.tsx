import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { codeField } from '../../fields/code-field.tsx';
import { draw, fill, press } from '../../mount-authenticator.spec.tsx';
import { ConfirmContactView } from './ConfirmContact.view.tsx';

it('takes the code of a contact, goes back to the choice, or goes on without', async () => {
  const calls = { onSubmit: vi.fn(), onSkip: vi.fn(), onBack: vi.fn(), onResend: vi.fn() };
  draw(
    <ConfirmContactView
      {...calls} busy={false} error={null} fields={[codeField]} resendAt={0} resending={false} resent={false}
      delivery={{ medium: 'sms', destination: '+*******0123', attribute: 'phone_number' }}
    />,
  );
  expect(screen.getByText('+*******0123')).toBeVisible();
  await fill({ Code: '123456' });
  await press('Verify');
  expect(calls.onSubmit).toHaveBeenCalledExactlyOnceWith({ code: '123456' });
  for (const name of ['Send a new code', 'Back', 'Not now']) await press(name);
  expect([calls.onResend, calls.onBack, calls.onSkip].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
});
