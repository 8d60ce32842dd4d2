/** Sums of a file's bytes, computed outside the main thread. A call rejects with a `StorageError` and with nothing else. */
export interface Checksums {
  crc32(blob: Blob, signal: AbortSignal): Promise<number>;
  md5(blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  sha256(blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}
