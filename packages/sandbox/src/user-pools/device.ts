import { randomBytes, randomUUID } from 'node:crypto';
import type { PoolIds } from '../pool-ids.ts';
import type { SrpIdentity, SrpVerifier } from './srp.ts';

/** A device that a user has signed in with, as it is stored. */
export interface Device {
  /** As `us-east-1_` and a UUID. */
  readonly key: string;
  readonly groupKey: string;
  readonly username: string;
  /** What proves the device; `undefined` until ConfirmDevice. */
  readonly verifier: SrpVerifier | undefined;
  readonly remembered: boolean;
  readonly name: string | undefined;
  /** Milliseconds since 1970, all three. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly usedAt: number;
}

export function newDevice(ids: PoolIds, username: string, now: number): Device {
  return {
    key: `${ids.region}_${randomUUID()}`,
    groupKey: `-${randomBytes(6).toString('base64url')}`,
    username,
    verifier: undefined,
    remembered: false,
    name: undefined,
    createdAt: now,
    changedAt: now,
    usedAt: now,
  };
}

export function deviceIdentity(device: Device): SrpIdentity {
  return { group: device.groupKey, user: device.key };
}

/** Cognito's `DeviceType`. */
export function describeDevice(device: Device): object {
  const attributes = {
    device_status: 'valid',
    'dev:device_remembered_status': device.remembered ? 'remembered' : 'not_remembered',
    ...(device.name !== undefined && { device_name: device.name }),
    last_ip_used: '127.0.0.1',
  };
  return {
    DeviceKey: device.key,
    DeviceAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    DeviceCreateDate: device.createdAt / 1000,
    DeviceLastModifiedDate: device.changedAt / 1000,
    DeviceLastAuthenticatedDate: device.usedAt / 1000,
  };
}
