import type { RetryPolicy } from './uploader.protocol.ts';

/** How long the attempt after `attempts` failures waits, in milliseconds, or `undefined` for not at all. */
export function retryDelay(attempts: number, policy: RetryPolicy, random: () => number): number | undefined {
  const { attempts: most = 5, firstDelay = 1000, longestDelay = 30_000 } = policy;
  if (attempts > most) return undefined;
  const whole = Math.min(longestDelay, firstDelay * 2 ** (attempts - 1));
  return whole * (0.5 + random() / 2);
}
