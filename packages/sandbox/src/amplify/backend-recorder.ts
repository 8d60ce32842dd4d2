import * as dataSchema from '@aws-amplify/data-schema';
import type { AuthProps } from './auth-props.ts';
import { openAuth, type AuthFactory, type OpenAuth } from './auth-resource.ts';
import { cdkStandIn } from './cdk-stand-in.ts';
import type { DataDefinition, DataProps } from './define-data.ts';
import type { AmplifyDefinition, AuthReference } from './definition.ts';
import { defineFunction, textOf, type FunctionProps, type OpenFunction } from './define-function.ts';
import { checkDefaultBucket, defineStorage, type StorageDefinition, type StorageProps } from './define-storage.ts';
import type { BackendSecret } from './secret.ts';
import type { Session } from './session.ts';

/** Factories, as `define…` makes them and `defineBackend` takes them. */
type Factory =
  | AuthFactory
  | { readonly kind: 'data'; readonly name: string; readonly definition: DataDefinition }
  | { readonly kind: 'storage'; readonly name: string; readonly definition: StorageDefinition }
  | { readonly kind: 'function'; readonly name: string; readonly definition: OpenFunction };

/** What was given to `defineBackend`, and what `backend.ts` did to it. */
export interface Recording {
  /** What `@aws-amplify/backend` and the packages behind it export, to be given to the app's definitions. */
  readonly modules: Readonly<Record<string, object>>;
  /** Every function that was defined, given to `defineBackend` or not: triggers need not be. */
  readonly functions: readonly OpenFunction[];
  /** @throws where `defineBackend` was not called. */
  finish(): Pick<AmplifyDefinition, 'auth' | 'storage' | 'functions' | 'outputs'> & {
    readonly data: DataDefinition | undefined;
    /** Function by name of the trigger that it stands for. */
    readonly triggers: Readonly<Record<string, OpenFunction>>;
  };
}

export function recordBackend(session: Session): Recording {
  const functions: OpenFunction[] = [];
  const outputs: Record<string, unknown>[] = [];
  let backend: { auth: OpenAuth | undefined; factories: readonly Factory[] } | undefined;

  const define = {
    auth: (props: AuthProps, reference?: AuthReference): AuthFactory => ({
      kind: 'auth', props, reference, place: session.here(),
    }),
    reference: (props: AuthReference & { readonly groups?: object; readonly access?: AuthProps['access'] }) => {
      session.warn('referenceAuth names a pool on AWS; the sandbox serves one of its own in its place, with default settings.');
      const { userPoolId, userPoolClientId, identityPoolId, groups = {}, access } = props;
      return define.auth(
        { loginWith: { email: true }, groups: Object.keys(groups), ...(access ? { access } : {}) },
        { userPoolId, userPoolClientId, identityPoolId },
      );
    },
    data: (props: DataProps): Factory => ({
      kind: 'data', name: props.name ?? 'data', definition: { ...props, place: session.here() },
    }),
    storage: (props: StorageProps): Factory => ({
      kind: 'storage', name: props.name, definition: defineStorage(props, session),
    }),
    function: (props: FunctionProps | ((...scope: never[]) => unknown) = {}) => {
      const definition = defineFunction(props, session);
      functions.push(definition);
      return {
        kind: 'function' as const,
        name: definition.name,
        definition,
        /** By this the schema builder tells a function from its name. */
        getInstance: () => definition,
        addEnvironment: (key: string, value: string | BackendSecret) => {
          definition.environment.set(key, textOf(value));
        },
      };
    },
    backend: (factories: Readonly<Record<string, Factory>>) => {
      if (backend) throw session.error('defineBackend is called twice; an app has one backend, so put all of it in one call.');
      const auth = Object.values(factories).find((factory) => factory.kind === 'auth');
      const open = auth && openAuth(auth, session);
      backend = { auth: open, factories: Object.values(factories) };
      return {
        ...Object.fromEntries(Object.entries(factories).map(([name, factory]) => [name, surfaceOf(name, factory, open, session)])),
        stack: cdkStandIn('backend.stack', session),
        createStack: (name: string) => cdkStandIn(`createStack('${name}')`, session),
        addOutput: (part: Record<string, unknown>) => {
          outputs.push(part);
        },
      };
    },
  };

  return {
    functions,
    modules: modulesOf(define, session),
    finish() {
      if (!backend) {
        throw session.error('amplify/backend.ts does not call defineBackend, so there is nothing to serve; call it with what you defined.');
      }
      const auth = backend.factories.find((factory) => factory.kind === 'auth');
      const storage = backend.factories.flatMap((factory) => (factory.kind === 'storage' ? [factory.definition] : []));
      checkDefaultBucket(storage, session);
      return {
        auth: backend.auth?.define(),
        data: backend.factories.find((factory) => factory.kind === 'data')?.definition,
        storage,
        functions,
        outputs,
        triggers: triggersOf(auth?.props.triggers ?? {}, functions),
      };
    },
  };
}

function triggersOf(
  triggers: Readonly<Record<string, { readonly name: string }>>,
  functions: readonly OpenFunction[],
): Record<string, OpenFunction> {
  return Object.fromEntries(
    Object.entries(triggers).flatMap(([event, factory]) => {
      const found = functions.find((definition) => 'definition' in factory && factory.definition === definition);
      return found ? [[event, found]] : [];
    }),
  );
}

function surfaceOf(name: string, factory: Factory, auth: OpenAuth | undefined, session: Session): object {
  if (factory.kind === 'auth' && auth) return auth.surface;
  const surface = { resources: cdkStandIn(`${name}.resources`, session), stack: cdkStandIn(`${name}.stack`, session) };
  return factory.kind === 'function' && 'addEnvironment' in factory
    ? { ...surface, addEnvironment: factory.addEnvironment }
    : surface;
}

function modulesOf(
  define: Readonly<Record<'auth' | 'reference' | 'data' | 'storage' | 'function' | 'backend', unknown>>,
  session: Session,
): Record<string, object> {
  const auth = { defineAuth: define.auth, referenceAuth: define.reference };
  const data = { defineData: define.data };
  const storage = { defineStorage: define.storage };
  const functions = { defineFunction: define.function };
  return {
    '@aws-amplify/backend': {
      ...auth, ...data, ...storage, ...functions,
      defineBackend: define.backend,
      secret: (name: string) => session.secrets.secret(name),
      a: dataSchema.a,
    },
    '@aws-amplify/backend-auth': auth,
    '@aws-amplify/backend-data': data,
    '@aws-amplify/backend-storage': storage,
    '@aws-amplify/backend-function': functions,
    '@aws-amplify/data-schema': dataSchema,
  };
}
