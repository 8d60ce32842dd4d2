/** Who sends a request, as its proof shows. */
export type Caller =
  | { readonly kind: 'userPool'; readonly claims: Readonly<Record<string, unknown>>; readonly issuer: string }
  | {
      readonly kind: 'identityPool';
      readonly identityId: string;
      readonly identityPoolId: string;
      /** Undefined for a guest. */
      readonly username: string | undefined;
    }
  | { readonly kind: 'oidc'; readonly claims: Readonly<Record<string, unknown>>; readonly issuer: string }
  | {
      readonly kind: 'function';
      /** What the app's authorizer hands on to resolvers. */
      readonly resolverContext: Readonly<Record<string, unknown>>;
      /** As `Type.field`. */
      readonly deniedFields: ReadonlySet<string>;
    }
  | { readonly kind: 'apiKey' };

/** The texts of a claim: one, several, or several written as JSON. */
export function claimTexts(claims: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const claim = claims[name] ?? (name === 'username' ? claims['cognito:username'] : undefined);
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string' || typeof claim === 'number' ? [String(claim)] : [];
}

/** The caller as resolvers and functions see it. */
export function identityOf(caller: Caller, sourceIp: string): object | null {
  switch (caller.kind) {
    case 'apiKey':
      return null;
    case 'userPool': {
      const groups = claimTexts(caller.claims, 'cognito:groups');
      return {
        sub: claimTexts(caller.claims, 'sub')[0],
        issuer: caller.issuer,
        username: claimTexts(caller.claims, 'username')[0],
        claims: caller.claims,
        sourceIp: [sourceIp],
        defaultAuthStrategy: 'ALLOW',
        groups: groups.length > 0 ? groups : null,
      };
    }
    case 'oidc':
      return { sub: claimTexts(caller.claims, 'sub')[0], issuer: caller.issuer, claims: caller.claims };
    case 'function':
      return { resolverContext: caller.resolverContext };
    case 'identityPool':
      return {
        accountId: '000000000000',
        cognitoIdentityPoolId: caller.identityPoolId,
        cognitoIdentityId: caller.identityId,
        sourceIp: [sourceIp],
        username: caller.identityId,
        userArn: `arn:aws:sts::000000000000:assumed-role/${caller.username === undefined ? 'unauthRole' : 'authRole'}/CognitoIdentityCredentials`,
        cognitoIdentityAuthType: caller.username === undefined ? 'unauthenticated' : 'authenticated',
        cognitoIdentityAuthProvider: null,
      };
    default:
      return caller satisfies never;
  }
}
