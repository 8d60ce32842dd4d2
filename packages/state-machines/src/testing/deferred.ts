/** A promise that a test settles when it wants to, to hold a call open. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

const nothing = () => {};

/**
 * A promise with its two ends in the hand of a test.
 *
 * @example
 * const call = deferred<SignInStep>();
 * const port = fakePort({ signIn: () => call.promise });
 * call.resolve({ kind: 'done' });
 */
export const deferred = <Value>(): Deferred<Value> => {
  let resolve: Deferred<Value>['resolve'] = nothing;
  let reject: Deferred<Value>['reject'] = nothing;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
};
