/**
 * Runs for each item, so many at a time. After a failure nothing further begins, what has begun is told to stop, and it
 * rejects with the first failure when that is over.
 */
export async function pool<T>(
  items: Iterable<T>, width: number, run: (item: T, signal: AbortSignal) => Promise<void>, signal?: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const rest = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const work = async () => {
    for (let next = rest.next(); !next.done && failures.length === 0; next = rest.next()) {
      try {
        await run(next.value, either);
      } catch (error) {
        failures.push(error);
        failed.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (failures.length > 0) throw failures[0];
}
