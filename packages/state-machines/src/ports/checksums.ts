/** Sums of a file's bytes; those of large files are computed outside the main thread. A call rejects with a `StorageError` and with nothing else. */
export interface Checksums {
  /** Makes ready what takes a while to begin. @default nothing does */
  begin?(): Promise<unknown>;
  crc32(blob: Blob, signal: AbortSignal): Promise<number>;
  md5(blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  sha256(blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}
