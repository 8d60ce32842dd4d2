import { fetchDevices, forgetDevice, rememberDevice } from 'aws-amplify/auth';
import type { AuthPort } from '../../ports/auth.ts';
import { asSignedIn } from './as-signed-in.ts';

type Devices = Pick<AuthPort, 'devices' | 'rememberDevice' | 'forgetDevice'>;

export const devices: Devices = {
  devices: (signal) =>
    asSignedIn(signal, async () =>
      (await fetchDevices()).map(({ id, name, lastAuthenticatedDate }) => ({
        id, name, lastUsedAt: lastAuthenticatedDate,
      }))),
  rememberDevice: (signal) => asSignedIn(signal, () => rememberDevice()),
  forgetDevice: ({ id }, signal) =>
    asSignedIn(
      signal,
      () => forgetDevice(id === undefined ? undefined : { device: { id } }),
      { meaning: { ResourceNotFoundException: 'invalid_input' } },
    ),
};
