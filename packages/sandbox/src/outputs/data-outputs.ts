import type { AuthorizationMode, DataDefinition } from '../amplify/define-data.ts';
import { stableLetters } from './stable-letters.ts';

export interface DataOutputs {
  readonly url: string;
  readonly aws_region: string;
  readonly api_key?: string;
  readonly default_authorization_type: AuthorizationType;
  readonly authorization_types: readonly AuthorizationType[];
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

/** The `data` part of the outputs. The API itself is not served yet, so it says nothing of the models. */
export function dataOutputs(data: DataDefinition, withAuth: boolean, region: string, name: string): DataOutputs {
  const modes = data.authorizationModes;
  const byDefault = types[modes?.defaultAuthorizationMode ?? defaultMode(data, withAuth)];
  const enabled = new Set<AuthorizationType>([
    ...(withAuth ? ['AMAZON_COGNITO_USER_POOLS' as const] : []),
    ...(modes?.apiKeyAuthorizationMode ? ['API_KEY' as const] : []),
    ...(modes?.lambdaAuthorizationMode ? ['AWS_LAMBDA' as const] : []),
    ...(modes?.oidcAuthorizationMode ? ['OPENID_CONNECT' as const] : []),
    'AWS_IAM',
    byDefault,
  ]);
  return {
    url: `https://${stableLetters(`appsync:${name}`, 26)}.appsync-api.${region}.amazonaws.com/graphql`,
    aws_region: region,
    ...(enabled.has('API_KEY') ? { api_key: `da2-${stableLetters(`api-key:${name}`, 26)}` } : {}),
    default_authorization_type: byDefault,
    authorization_types: [...enabled].filter((type) => type !== byDefault),
  };
}

function defaultMode({ authorizationModes: modes }: DataDefinition, withAuth: boolean): AuthorizationMode {
  if (withAuth) return 'userPool';
  if (modes?.oidcAuthorizationMode) return 'oidc';
  return modes?.lambdaAuthorizationMode ? 'lambda' : 'apiKey';
}
