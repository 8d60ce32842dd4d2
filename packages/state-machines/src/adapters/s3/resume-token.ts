/** What an upload in parts is known by, at S3 and over a reload. */
export interface PartedUpload {
  readonly uploadId: string;
  /** In bytes. */
  readonly partSize: number;
}

export const writeToken = ({ uploadId, partSize }: PartedUpload): string => `s3:${partSize}:${uploadId}`;

/** `undefined` for no token, and for one of another adapter. */
export function readToken(token: string | undefined): PartedUpload | undefined {
  const [, partSize, uploadId] = /^s3:(\d+):(.+)$/s.exec(token ?? '') ?? [];
  return partSize === undefined || uploadId === undefined ? undefined : { uploadId, partSize: Number(partSize) };
}
