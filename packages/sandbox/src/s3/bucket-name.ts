import { stableLetters } from '../outputs/stable-letters.ts';

/** A name that S3 takes, without dots: the client puts it into the host. */
export function bucketName(bucket: string, app: string): string {
  const slug = `${app}-${bucket}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  return `foyer-${slug}-${stableLetters(`bucket:${app}:${bucket}`, 12)}`;
}
