import type { UserCall } from '../calls.ts';
import { requireDevice } from '../challenges/device-srp-auth.ts';
import { describeDevice } from '../device.ts';

export function getDevice({ pool, user, input }: UserCall): object {
  return { Device: describeDevice(requireDevice(pool, user, input.text('DeviceKey'))) };
}
