import type { AuthorizationMode, AuthorizationModes } from '../amplify/define-data.ts';
import { apiIds } from '../appsync/api-ids.ts';
import { modelIntrospection, type ModelIntrospection } from '../appsync/schema/model-introspection.ts';
import { readDataSchema } from '../appsync/schema/read-data-schema.ts';

export interface DataOutputs {
  readonly url: string;
  readonly aws_region: string;
  readonly api_key?: string;
  readonly default_authorization_type: AuthorizationType;
  readonly authorization_types: readonly AuthorizationType[];
  readonly model_introspection: ModelIntrospection;
}

export type AuthorizationType =
  | 'AMAZON_COGNITO_USER_POOLS'
  | 'API_KEY'
  | 'AWS_IAM'
  | 'AWS_LAMBDA'
  | 'OPENID_CONNECT';

const types: Readonly<Record<AuthorizationMode, AuthorizationType>> = {
  iam: 'AWS_IAM',
  identityPool: 'AWS_IAM',
  userPool: 'AMAZON_COGNITO_USER_POOLS',
  oidc: 'OPENID_CONNECT',
  apiKey: 'API_KEY',
  lambda: 'AWS_LAMBDA',
};

/** What the outputs need to know of a data API. */
export interface DescribedData {
  readonly sdl: string;
  readonly authorizationModes?: AuthorizationModes;
}

/** The `data` part of the outputs. */
export function dataOutputs(data: DescribedData, withAuth: boolean, region: string, name: string): DataOutputs {
  const { byDefault, others } = authorizationTypes(data.authorizationModes, withAuth);
  const { url, apiKey } = apiIds(name, region);
  return {
    url,
    aws_region: region,
    ...([byDefault, ...others].includes('API_KEY') ? { api_key: apiKey } : {}),
    default_authorization_type: byDefault,
    authorization_types: others,
    model_introspection: modelIntrospection(readDataSchema(data.sdl)),
  };
}

/** How requests to an API may prove who they are from. */
export function authorizationTypes(
  modes: AuthorizationModes | undefined,
  withAuth: boolean,
): { readonly byDefault: AuthorizationType; readonly others: readonly AuthorizationType[] } {
  const byDefault = types[modes?.defaultAuthorizationMode ?? defaultAuthorizationMode(modes, withAuth)];
  const enabled = new Set<AuthorizationType>([
    ...(withAuth ? ['AMAZON_COGNITO_USER_POOLS' as const] : []),
    ...(modes?.apiKeyAuthorizationMode ? ['API_KEY' as const] : []),
    ...(modes?.lambdaAuthorizationMode ? ['AWS_LAMBDA' as const] : []),
    ...(modes?.oidcAuthorizationMode ? ['OPENID_CONNECT' as const] : []),
    'AWS_IAM',
    byDefault,
  ]);
  return { byDefault, others: [...enabled].filter((type) => type !== byDefault) };
}

/** The mode of an API that names none. */
export function defaultAuthorizationMode(modes: AuthorizationModes | undefined, withAuth: boolean): AuthorizationMode {
  if (withAuth) return 'userPool';
  if (modes?.oidcAuthorizationMode) return 'oidc';
  return modes?.lambdaAuthorizationMode ? 'lambda' : 'apiKey';
}
