import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { codeField, looseCodeField } from '../../fields/code-field.tsx';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { CodeView, type CodeViewProps } from './Code.view.tsx';

const props: CodeViewProps = {
  busy: false, error: null, fields: [codeField], username: 'ana@example.com', channel: 'totp', delivery: null, offersRemember: false,
  resendAt: null, resending: false, resent: false, onSubmit: vi.fn(), onResend: vi.fn(), onBack: vi.fn(),
};

it('asks for the code of an app, which nobody can send again', async () => {
  const { container } = draw(<CodeView {...props} />);
  expect(screen.getByText('Open your authenticator app and enter the code that it shows.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /new code/ })).toBeNull();
  expect(container.querySelector('input[autocomplete="username"]')).toHaveValue('ana@example.com');
  expect(await violations(container)).toEqual([]);
});

it('takes the longer code of an email, and remembers the device where that is asked for', async () => {
  const onSubmit = vi.fn();
  const delivery = { medium: 'email', destination: 'a***@e***', attribute: undefined } as const;
  draw(<CodeView {...props} fields={[looseCodeField]} channel="email" delivery={delivery} offersRemember onSubmit={onSubmit} />);
  await fill({ Code: '12345678' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Don’t ask for a code on this device again' }));
  await press('Continue');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ code: '12345678', rememberDevice: true });
});

it('draws the app’s own fields, also beside the question about the device', () => {
  draw(<CodeView {...props} offersRemember slots={{ FormFields: OwnFields }} />);
  expect(screen.getByLabelText('Mine')).toBeVisible();
  expect(screen.queryByLabelText('Code')).toBeNull();
  expect(screen.getByRole('checkbox')).toBeVisible();
});

const OwnFields = () => <label>Mine<input name="confirmation_code" /></label>;
