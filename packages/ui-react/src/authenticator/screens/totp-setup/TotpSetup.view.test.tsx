import { Secret } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { codeField } from '../../fields/code-field.tsx';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { TotpSetupView } from './TotpSetup.view.tsx';

const seed = 'JBSWY3DPEHPK3PXP';
const props = {
  busy: false, error: null, fields: [codeField], issuer: 'Acme', account: 'ana+1@example.com', secret: new Secret(seed),
  onOpenApp: vi.fn(), onSubmit: vi.fn(), onBack: vi.fn(),
};

it('shows a picture and the same as a key, in no attribute of the page', async () => {
  const { container } = draw(<TotpSetupView {...props} />);
  expect(screen.getByRole('img', { name: /^QR code/ })).toBeVisible();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
  const attributes = [...container.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ value }) => value.includes(seed))).toEqual([]);
  expect(await violations(container)).toEqual([]);
});

it('opens an app of this device by an address that says whose code it is', async () => {
  const onOpenApp = vi.fn();
  draw(<TotpSetupView {...props} onOpenApp={onOpenApp} />);
  await press('Open in an app on this device');
  expect(onOpenApp).toHaveBeenCalledExactlyOnceWith(`otpauth://totp/Acme:ana%2B1%40example.com?secret=${seed}&issuer=Acme`);
});

it('takes the first code as the proof', async () => {
  const onSubmit = vi.fn();
  draw(<TotpSetupView {...props} onSubmit={onSubmit} />);
  await fill({ Code: '123456' });
  await press('Confirm');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ code: '123456' });
});

it('copies the key, and says how to where the page may not', async () => {
  const writeText = vi.fn(async () => {});
  const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(Object.assign(new EventTarget(), {
    writeText, read: vi.fn(), readText: vi.fn(), write: vi.fn(),
  }));
  draw(<TotpSetupView {...props} />);
  await press('Copy key');
  expect(await screen.findByText('Copied')).toBeInTheDocument();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(seed);
  // Over plain HTTP there is none.
  Reflect.apply(clipboard.mockReturnValue, clipboard, [undefined]);
  await press('Copy key');
  expect(await screen.findByText(/select the key/i)).toBeVisible();
  clipboard.mockRestore();
});
