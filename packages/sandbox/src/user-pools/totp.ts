import { Secret, TOTP } from 'otpauth';

const STEP = 30;

/** A new seed for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 32 }).base32;
}

/** The time step whose code this is: the present one, or its neighbours. */
export function acceptedStep(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret).validate({ token: code.trim(), timestamp: now, window: 1 });
  return delta === null ? undefined : stepAt(now) + delta;
}

/** A code that is good now and was not used yet, where the steps around now hold one. */
export function freshCode(secret: string, lastStep: number | undefined, now: number): string {
  const step = Math.max(stepAt(now), (lastStep ?? -1) + 1);
  return totp(secret).generate({ timestamp: step * STEP * 1000 });
}

function stepAt(now: number): number {
  return Math.floor(now / 1000 / STEP);
}

function totp(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: STEP });
}
