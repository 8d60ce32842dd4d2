import type { UserCall } from '../calls.ts';
import { requireDevice } from '../challenges/device-srp-auth.ts';
import { refusals } from '../refusals.ts';

/** Takes what proves the device from now on. */
export function confirmDevice({ pool, user, input }: UserCall): object {
  const device = requireDevice(pool, user, input.text('DeviceKey'));
  const config = input.nested('DeviceSecretVerifierConfig');
  if (!config) throw refusals.invalid('DeviceSecretVerifierConfig is required.');
  const isOptional = pool.settings.devices.tracking === 'OPTIONAL';
  pool.devices.put(device.key, user.username, {
    ...device,
    name: input.optionalText('DeviceName'),
    verifier: { salt: hexOf(config.text('Salt')), verifier: hexOf(config.text('PasswordVerifier')) },
    remembered: !isOptional,
    changedAt: pool.clock.now(),
  });
  return { UserConfirmationNecessary: isOptional };
}

function hexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
