const failures = new WeakMap<Promise<void>, { readonly cause?: unknown }>();

/**
 * Suspends until a promise is fulfilled, and throws what it was rejected with. React's `use` cannot be skipped when a
 * component that it suspended is rendered again, as it is here once the rows have come.
 */
export function suspend(promise: Promise<void>): never {
  const failure = failures.get(promise) ?? watch(promise);
  throw 'cause' in failure ? failure.cause : promise;
}

function watch(promise: Promise<void>) {
  const failure: { cause?: unknown } = {};
  failures.set(promise, failure);
  promise.catch((cause: unknown) => {
    failure.cause = cause;
  });
  return failure;
}
