/** A promise that a test settles when it wants to, to hold a call open. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @example
 * const call = deferred<SignInStep>();
 * const port = fakePort({ signIn: () => call.promise });
 * call.resolve({ kind: 'done' });
 */
export const deferred = <Value>(): Deferred<Value> => {
  let resolve: Deferred<Value>['resolve'] = () => {};
  let reject: Deferred<Value>['reject'] = () => {};
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
};
