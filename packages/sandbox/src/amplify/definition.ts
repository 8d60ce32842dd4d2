import type { JsHandler } from '../appsync/js/js-handler.ts';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { DataDefinition } from './define-data.ts';
import type { FunctionDefinition, FunctionHandler } from './define-function.ts';
import type { StorageDefinition } from './define-storage.ts';
import type { Place } from './place.ts';

/** Something that the definitions ask for and that has no effect in the sandbox. */
export interface DefinitionWarning {
  /** One sentence. */
  readonly text: string;
  readonly place: Place | undefined;
}

/** What `defineAuth` says. */
export interface AuthDefinition {
  readonly name: string | undefined;
  readonly settings: PoolSettingsInput;
  /** The first factor that screens should offer first; it changes nothing on the server. */
  readonly preferredChallenge: 'EMAIL_OTP' | 'SMS_OTP' | 'PASSWORD' | 'WEB_AUTHN' | undefined;
  /** Groups with the precedence that `backend.ts` may have given them. */
  readonly groups: readonly { readonly name: string; readonly precedence: number }[];
  /** Which functions may act on the user pool. */
  readonly access: readonly { readonly function: string; readonly actions: readonly string[] }[];
  /** Set by `referenceAuth`: the ids of a pool that exists elsewhere. */
  readonly reference: AuthReference | undefined;
}

export interface AuthReference {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly identityPoolId: string;
}

/** A data definition that can be served. */
export interface ServedData extends Omit<DataDefinition, 'functions'> {
  /** The schema in GraphQL's own language, with Amplify's directives. */
  readonly sdl: string;
  /** The functions that it names. */
  readonly functions: ReadonlyMap<string, FunctionHandler>;
  /** The app's handlers in JavaScript, by `Type.field`. */
  readonly handlers: ReadonlyMap<string, readonly JsHandler[]>;
  /** The function of `lambdaAuthorizationMode`. */
  readonly authorizer: FunctionHandler | undefined;
}

/** What an app's `amplify/` folder defines. */
export interface AmplifyDefinition {
  /** The `amplify/` folder, absolute. */
  readonly folder: string;
  readonly auth: AuthDefinition | undefined;
  readonly data: ServedData | undefined;
  readonly storage: readonly StorageDefinition[];
  readonly functions: readonly FunctionDefinition[];
  /** What `backend.addOutput` adds to the outputs, in order. */
  readonly outputs: readonly Readonly<Record<string, unknown>>[];
  /** Names of secrets that no environment variable and no `.env` file gives a value. */
  readonly missingSecrets: readonly string[];
  readonly warnings: readonly DefinitionWarning[];
  /** The files that were read, absolute. */
  readonly files: readonly string[];
}
