import type { UserCall } from '../calls.ts';
import { requireDevice } from '../challenges/device-srp-auth.ts';
import { refusals } from '../refusals.ts';

export function updateDeviceStatus({ pool, user, input }: UserCall): object {
  if (pool.settings.devices.tracking === 'OFF') throw refusals.invalid('Device tracking is off for the user pool.');
  const device = requireDevice(pool, user, input.text('DeviceKey'));
  const status = input.optionalChoice('DeviceRememberedStatus', ['remembered', 'not_remembered']);
  const remembered = status === undefined ? device.remembered : status === 'remembered';
  pool.devices.put(device.key, user.username, { ...device, remembered, changedAt: pool.clock.now() });
  return {};
}
