import type { CopyRequest, ResumableCopy, StoragePort } from '../ports/storage.ts';

/** Copies that keep what is there of them over attempts, by the path of the source. */
export type BegunCopies = Map<string, { readonly id: string; readonly copy: ResumableCopy }>;

/** Copies, or goes on with a copy of the same content to the same place that was cut off. */
export async function copyOn(storage: StoragePort, begun: BegunCopies, request: CopyRequest, signal: AbortSignal): Promise<void> {
  const { from: { path }, to, eTag, preventOverwrite } = request;
  const id = JSON.stringify([to, eTag, preventOverwrite]);
  const before = begun.get(path);
  if (before?.id === id) await before.copy.resume(signal);
  else {
    await before?.copy.discard();
    await storage.copy({ ...request, onResumable: (copy) => begun.set(path, { id, copy }) }, signal);
  }
  begun.delete(path);
}
