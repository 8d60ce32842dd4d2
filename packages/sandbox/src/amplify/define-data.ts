import type { Place } from './place.ts';

/** How a request to the data API may prove who it is from. */
export type AuthorizationMode = 'iam' | 'identityPool' | 'userPool' | 'oidc' | 'apiKey' | 'lambda';

export interface AuthorizationModes {
  readonly defaultAuthorizationMode?: AuthorizationMode;
  readonly apiKeyAuthorizationMode?: { readonly description?: string; readonly expiresInDays?: number };
  readonly lambdaAuthorizationMode?: { readonly function: unknown; readonly timeToLiveInSeconds?: number };
  readonly oidcAuthorizationMode?: {
    readonly oidcProviderName: string;
    readonly oidcIssuerUrl: string;
    readonly clientId?: string;
    readonly tokenExpiryFromAuthInSeconds: number;
    readonly tokenExpireFromIssueInSeconds: number;
  };
}

/** The argument of `defineData`. */
export interface DataProps {
  readonly name?: string;
  /** What `a.schema()` or `a.combine()` gives, or a schema in GraphQL's own language. */
  readonly schema: object | string;
  readonly authorizationModes?: AuthorizationModes;
  readonly functions?: Readonly<Record<string, unknown>>;
  readonly logging?: unknown;
  readonly migratedAmplifyGen1DynamoDbTableMappings?: unknown;
  readonly stackMappings?: Readonly<Record<string, string>>;
}

/** What `defineData` was called with, whole. */
export interface DataDefinition extends DataProps {
  readonly place: Place | undefined;
}
