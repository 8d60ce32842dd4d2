import type { AuthProps } from './auth-props.ts';
import type { DataProps } from './define-data.ts';
import type { FunctionProps } from './define-function.ts';
import type { StorageProps } from './define-storage.ts';
import type { BackendSecret } from './secret.ts';

/**
 * What definitions use of `@aws-amplify/backend`, for type checks where that package is not installed: in the workspace, and
 * in apps that run on the sandbox alone. `npm run check:amplify` checks them against the real one.
 */
export { a, type ClientSchema } from '@aws-amplify/data-schema';

export declare function defineAuth(props: AuthProps): object;
export declare function defineData(props: DataProps): object;
export declare function defineStorage(props: StorageProps): object;
export declare function defineFunction(props?: FunctionProps): object;
export declare function defineBackend(resources: Readonly<Record<string, object>>): object;
export declare function secret(name: string): BackendSecret;
