import { ServiceError } from '../../http/service-error.ts';
import { deviceIdentity, type Device } from '../device.ts';
import { refusals } from '../refusals.ts';
import { isProved, startExchange, type SrpExchange } from '../srp.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';

export interface DeviceSrpState {
  readonly name: 'DEVICE_SRP_AUTH';
  readonly deviceKey: string;
}

export interface DeviceVerifierState {
  readonly name: 'DEVICE_PASSWORD_VERIFIER';
  readonly deviceKey: string;
  readonly exchange: SrpExchange;
}

/** Asks a device that says it is known to prove it. */
export function askDevice(progress: Progress, user: User): AuthReply | undefined {
  const { pool, signIn } = progress;
  const isDone = signIn.proofs.includes('device') || signIn.proofs.includes('remembered-device');
  if (isDone || signIn.deviceKey === undefined || pool.settings.devices.tracking === 'OFF') return undefined;
  const device = requireDevice(pool, user, signIn.deviceKey);
  if (!device.verifier) return undefined;
  return ask(progress, { name: 'DEVICE_SRP_AUTH', deviceKey: device.key }, {
    USERNAME: signIn.username,
    DEVICE_KEY: device.key,
  });
}

export const deviceSrpAuth: Challenge<'DEVICE_SRP_AUTH'> = async (turn) => {
  const { pool, signIn, user, state, answers } = turn;
  if (!user) throw refusals.wrongCredentials();
  const device = requireDevice(pool, user, state.deviceKey);
  const exchange = device.verifier && startExchange(answers.text('SRP_A'), device.verifier.verifier);
  if (!device.verifier || !exchange) throw refusals.notAuthorized('SRP_A is not a valid value.');
  return ask(turn, { name: 'DEVICE_PASSWORD_VERIFIER', deviceKey: device.key, exchange }, {
    USERNAME: signIn.username,
    DEVICE_KEY: device.key,
    SALT: device.verifier.salt,
    SRP_B: exchange.serverPublic,
    SECRET_BLOCK: exchange.secretBlock,
  });
};

/** A remembered device stands for the second factor, where the pool asks it of new devices alone. */
export const devicePasswordVerifier: Challenge<'DEVICE_PASSWORD_VERIFIER'> = async (turn) => {
  const { pool, user, state, answers } = turn;
  if (!user) throw refusals.wrongCredentials();
  const device = requireDevice(pool, user, state.deviceKey);
  const proved = isProved(state.exchange, deviceIdentity(device), {
    secretBlock: answers.text('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: answers.text('TIMESTAMP'),
    signature: answers.text('PASSWORD_CLAIM_SIGNATURE'),
  });
  if (!proved) throw refusals.wrongCredentials();
  pool.devices.put(device.key, user.username, { ...device, usedAt: pool.clock.now() });
  const isEnough = device.remembered && pool.settings.devices.challengeOnlyNewDevices;
  return turn.proved(isEnough ? 'remembered-device' : 'device');
};

/** @throws {ServiceError} `ResourceNotFoundException`, upon which the client forgets the device and starts again. */
export function requireDevice(pool: UserPool, user: User, key: string): Device {
  const device = pool.devices.get(key);
  if (device?.username === user.username) return device;
  throw new ServiceError('ResourceNotFoundException', 'Device does not exist.');
}
