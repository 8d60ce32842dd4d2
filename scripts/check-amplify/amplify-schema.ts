import { createRequire } from 'node:module';
import { join } from 'node:path';

/** As much of Amplify's transformer, and of the CDK below it, as is asked here. */
interface Transformer {
  executeTransform(options: object): void;
}
interface Construct {
  readonly node: { findAll(): readonly Construct[] };
  readonly schema?: { readonly definition?: unknown };
}
interface Cdk {
  readonly App: new () => Construct;
  readonly Stack: new (scope: Construct, id: string) => Construct;
  readonly NestedStack: new (scope: Construct, id: string) => Construct;
}

/** Which switches `@aws-amplify/backend` sets. */
const transformParameters = {
  allowDestructiveGraphqlSchemaUpdates: false, disableResolverDeduping: false, enableAutoIndexQueryNames: true, enableSearchNodeToNodeEncryption: false,
  enableTransformerCfnOutputs: false, populateOwnerFieldForStaticGroupAuth: true, replaceTableUponGsiUpdate: false,
  respectPrimaryKeyAttributesOnConnectionField: true, sandboxModeEnabled: false, secondaryKeyAsGSI: true,
  shouldDeepMergeDirectiveConfigDefaults: true, subscriptionsInheritPrimaryAuth: false, suppressApiKeyGeneration: false,
  useSubUsernameForDefaultIdentityClaim: true,
};

const authConfig = {
  defaultAuthentication: { authenticationType: 'API_KEY', apiKeyConfig: { apiKeyExpirationDays: 7 } },
  additionalAuthenticationProviders: [
    { authenticationType: 'AMAZON_COGNITO_USER_POOLS', userPoolConfig: { userPoolId: 'us-east-1_x' } },
    { authenticationType: 'AWS_IAM' },
    { authenticationType: 'OPENID_CONNECT', openIDConnectConfig: { name: 'x', issuerUrl: 'https://x.example' } },
    { authenticationType: 'AWS_LAMBDA', lambdaAuthorizerConfig: { lambdaFunction: 'x' } },
  ],
};

/** Makes the API of a schema as a deployment would, with the transformer that stands in a folder; answers with its text. */
export function amplifySchema(folder: string, schema: string): string {
  const load = createRequire(join(folder, 'package.json'));
  const { executeTransform }: Transformer = load('@aws-amplify/graphql-transformer');
  const { App, Stack, NestedStack }: Cdk = load('aws-cdk-lib');
  const scope = new Stack(new App(), 'Api');
  const models = [...schema.matchAll(/^type (\w+)[^{]*@model\b/gm)].map(([, name]) => name ?? '');
  executeTransform({
    scope,
    schema,
    authConfig,
    transformParameters,
    dataSourceStrategies: Object.fromEntries(models.map((name) => [name, { dbType: 'DYNAMODB', provisionStrategy: 'DEFAULT' }])),
    nestedStackProvider: { provide: (parent: Construct, name: string) => new NestedStack(parent, name) },
    assetProvider: { provide: () => ({ s3BucketName: 'b', s3ObjectKey: 'k', s3ObjectUrl: 's3://b/k', httpUrl: 'https://b/k', grantRead() {} }) },
    synthParameters: { amplifyEnvironmentName: 'NONE', apiName: 'x', userPoolId: 'us-east-1_x', identityPoolId: 'us-east-1:1' },
    printTransformerLog() {},
  });
  const found = scope.node.findAll().flatMap(({ schema: made }) => (typeof made?.definition === 'string' ? [made.definition] : []))[0];
  if (found === undefined) throw new Error('[foyer] The transformer made no schema.');
  return found;
}
