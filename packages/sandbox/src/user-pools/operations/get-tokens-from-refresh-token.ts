import type { ClientCall } from '../calls.ts';
import { refresh } from '../flows/refresh-token.ts';

export async function getTokensFromRefreshToken({ pool, input }: ClientCall): Promise<object> {
  const result = await refresh(pool, {
    refreshToken: input.text('RefreshToken'),
    deviceKey: input.optionalText('DeviceKey'),
    clientMetadata: input.map('ClientMetadata'),
  });
  return { AuthenticationResult: result };
}
