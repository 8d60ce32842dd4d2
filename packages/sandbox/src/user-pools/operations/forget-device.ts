import type { UserCall } from '../calls.ts';
import { requireDevice } from '../challenges/device-srp-auth.ts';

export function forgetDevice({ pool, user, input }: UserCall): object {
  pool.devices.remove(requireDevice(pool, user, input.text('DeviceKey')).key);
  return {};
}
