import type { UserCall } from '../calls.ts';
import { describeDevice } from '../device.ts';

const PAGE = 60;

export function listDevices({ pool, user, input }: UserCall): object {
  const all = pool.devices.ofOwner(user.username).filter((device) => device.verifier);
  const size = Math.min(input.optionalNumber('Limit') ?? PAGE, PAGE);
  const after = input.optionalText('PaginationToken');
  const start = after === undefined ? 0 : all.findIndex(({ key }) => key === after) + 1;
  const page = all.slice(start, start + size);
  const last = page.at(-1);
  return {
    Devices: page.map(describeDevice),
    ...(last && start + size < all.length && { PaginationToken: last.key }),
  };
}
