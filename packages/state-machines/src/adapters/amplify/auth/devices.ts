import { fetchDevices, forgetDevice, rememberDevice } from 'aws-amplify/auth';
import type { AuthPort } from '../../../ports/auth.ts';
import { warnDeveloper } from '../../browser/warn-developer.ts';
import { asSignedIn } from './as-signed-in.ts';
import { nameOf } from '../name-of.ts';

type Devices = Pick<AuthPort, 'devices' | 'rememberDevice' | 'forgetDevice'>;

const UNTRACKED =
  '[foyer] This device cannot be remembered, since the user pool tracks no devices: the person is asked for a code again '
  + 'although they said not to be. Give the pool a device configuration, or leave `rememberDevice` out.';

export const devices: Devices = {
  devices: (signal) =>
    asSignedIn(signal, async () =>
      (await fetchDevices()).map(({ id, name, lastAuthenticatedDate }) => ({
        id, name, lastUsedAt: lastAuthenticatedDate,
      }))),
  rememberDevice: (signal) =>
    asSignedIn(signal, async () => {
      try {
        await rememberDevice();
      } catch (cause) {
        if (nameOf(cause) === 'DeviceMetadataNotFoundException') warnDeveloper(UNTRACKED);
        throw cause;
      }
    }),
  forgetDevice: ({ id }, signal) =>
    asSignedIn(
      signal,
      () => forgetDevice(id === undefined ? undefined : { device: { id } }),
      { meaning: { ResourceNotFoundException: 'invalid_input' } },
    ),
};
