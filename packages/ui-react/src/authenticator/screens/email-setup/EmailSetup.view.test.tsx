import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { contactFields } from '../../fields/sign-in-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { EmailSetupView } from './EmailSetup.view.tsx';

it('asks for an address, and checks that it is one', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<EmailSetupView busy={false} error={null} fields={[contactFields.email]} onSubmit={onSubmit} onBack={vi.fn()} />);
  await fill({ Email: 'ana' });
  await press('Continue');
  expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('We send a code to it when you sign in. Enter an email like name@example.com.');
  expect(await violations(container)).toEqual([]);
  await fill({ Email: 'ana@example.com' });
  await press('Continue');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ email: 'ana@example.com' });
});
