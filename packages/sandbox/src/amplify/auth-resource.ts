import type { AuthDefinition, AuthReference } from './definition.ts';
import type { AuthAccess, AuthAccessBuilder, AuthProps } from './auth-props.ts';
import { cdkStandIn } from './cdk-stand-in.ts';
import { supportedProperties, type CfnAuth } from './cfn.ts';
import type { Place } from './place.ts';
import { poolSettingsFromCfn } from './pool-settings-from-cfn.ts';
import { propertyPath, propertyValue, setAt } from './property-override.ts';
import { assignedProperties, recordAssignments } from './recording-proxy.ts';
import { sessionAt, type Session } from './session.ts';
import { providersOf, synthesizeAuth } from './synthesize-auth.ts';

/** What `defineAuth` and `referenceAuth` give to `defineBackend`. */
export interface AuthFactory {
  readonly kind: 'auth';
  readonly props: AuthProps;
  readonly reference: AuthReference | undefined;
  readonly place: Place | undefined;
}

/** Auth while `backend.ts` may still change it. */
export interface OpenAuth {
  /** What `backend.auth` is. */
  readonly surface: { readonly resources: object; readonly stack: object };
  define(): AuthDefinition;
}

export function openAuth(factory: AuthFactory, session: Session): OpenAuth {
  const { props, place } = factory;
  const cfn = synthesizeAuth(props, sessionAt(session, place));
  const groups = (props.groups ?? []).map((name, precedence) => ({ groupName: name, precedence }));
  return {
    surface: {
      resources: resourcesOf(cfn, groups, session),
      stack: cdkStandIn('auth.stack', session),
    },
    define: () => ({
      name: props.name,
      settings: poolSettingsFromCfn(
        cfn,
        {
          groups: groups.toSorted((one, other) => one.precedence - other.precedence).map((group) => group.groupName),
          providers: providersOf(props),
          domainPrefix: props.loginWith.externalProviders?.domainPrefix,
        },
        sessionAt(session, place),
      ),
      preferredChallenge: props.passwordlessOptions?.preferredChallenge,
      groups: groups.map(({ groupName, precedence }) => ({ name: groupName, precedence })),
      access: [...(props.access?.(accessBuilder) ?? [])],
      reference: factory.reference,
    }),
  };
}

const accessBuilder: AuthAccessBuilder = {
  resource: (resource) => ({ to: (actions): AuthAccess => ({ function: resource.name, actions }) }),
};

function resourcesOf(cfn: CfnAuth, groups: readonly { groupName: string; precedence: number }[], session: Session) {
  const others = (name: string) => cdkStandIn(`auth.resources.${name}`, session);
  return {
    userPool: others('userPool'),
    userPoolClient: others('userPoolClient'),
    identityPoolId: 'identity-pool-of-the-sandbox',
    authenticatedUserIamRole: others('authenticatedUserIamRole'),
    unauthenticatedUserIamRole: others('unauthenticatedUserIamRole'),
    groups: Object.fromEntries(
      groups.map((group) => [
        group.groupName,
        { cfnUserGroup: watched('cfnUserGroup', group, new Set(['precedence']), session), role: others('groups.role') },
      ]),
    ),
    cfnResources: {
      cfnUserPool: watched('cfnUserPool', cfn.cfnUserPool, supportedProperties.cfnUserPool, session),
      cfnUserPoolClient: watched('cfnUserPoolClient', cfn.cfnUserPoolClient, supportedProperties.cfnUserPoolClient, session),
      cfnIdentityPool: watched('cfnIdentityPool', cfn.cfnIdentityPool, supportedProperties.cfnIdentityPool, session),
      cfnIdentityPoolRoleAttachment: others('cfnResources.cfnIdentityPoolRoleAttachment'),
    },
  };
}

/** A resource that takes assignments and CDK's overrides, and warns of those without effect. */
function watched<Resource extends object>(
  name: string,
  resource: Resource,
  supported: ReadonlySet<string>,
  session: Session,
): Resource {
  const noteUnsupported = (path: readonly string[], value: unknown) => {
    for (const property of assignedProperties(path, value)) {
      if (!supported.has(property)) session.warn(`${name}.${property} is not supported and has no effect in the sandbox.`);
    }
  };
  const recorded = recordAssignments(resource, noteUnsupported);
  const override = (path: readonly string[], value: unknown) => {
    noteUnsupported(path, value);
    setAt(resource, path, value);
  };
  const methods: Readonly<Record<string, (path: string, value?: unknown) => void>> = {
    addPropertyOverride: (path, value) => override(propertyPath(path), propertyValue(value)),
    addPropertyDeletionOverride: (path) => override(propertyPath(path), undefined),
    addOverride: (path, value) => override(propertyPath(path.replace(/^Properties\./, '')), propertyValue(value)),
    addDeletionOverride: (path) => override(propertyPath(path.replace(/^Properties\./, '')), undefined),
  };
  const rest = cdkStandIn(name, session);
  return new Proxy(recorded, {
    get(target, key, receiver) {
      if (typeof key === 'string' && methods[key]) return methods[key];
      if (typeof key === 'string' && constructMembers.has(key)) return Reflect.get(rest, key);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** Members of every CDK resource that the sandbox cannot give a meaning. */
const constructMembers = new Set([
  'node', 'stack', 'ref', 'logicalId', 'attrArn', 'tags', 'applyRemovalPolicy', 'addDependency', 'addMetadata', 'overrideLogicalId',
]);
