import { execute, validate, type ExecutionResult } from 'graphql';
import type { AuthorizationModes } from '../amplify/define-data.ts';
import type { FunctionHandler } from '../amplify/define-function.ts';
import type { Clock } from '../clock.ts';
import type { Identities } from '../identity-pools/identities.ts';
import { authorizationTypes } from '../outputs/data-outputs.ts';
import type { SqliteDatabase } from '../store/database.ts';
import { authenticate, type Authority } from './access/authenticate.ts';
import { Authorizer } from './access/authorizer.ts';
import type { Caller } from './access/caller.ts';
import { denyFields } from './access/deny-fields.ts';
import { OidcIssuer } from './access/oidc-issuer.ts';
import type { SignedRequest } from './access/signature.ts';
import { answerOf, refusal, type Answer } from './api/answer.ts';
import { buildApiSchema, type ApiSchema } from './api/build-schema.ts';
import { fieldsOf, payloadOf, type Payload } from './api/payload.ts';
import type { GraphqlRequest } from './api/request-document.ts';
import type { ApiIds } from './api-ids.ts';
import type { JsHandler } from './js/js-handler.ts';
import { openSubscription, type Subscription } from './realtime/subscription.ts';
import type { ApiContext, ApiRequest } from './resolvers/context.ts';
import { Rows } from './rows/rows.ts';
import type { DataSchema } from './schema/data-schema.ts';
import { readDataSchema } from './schema/read-data-schema.ts';

/** What an app says of its data API. */
export interface ApiSettings {
  /** In GraphQL's own language, with Amplify's directives. */
  readonly schema: string;
  /** As `defineData` takes them. */
  readonly authorizationModes?: AuthorizationModes | undefined;
  /** The app's functions, by the names that the schema gives them. */
  readonly functions?: ReadonlyMap<string, FunctionHandler> | undefined;
  /** The app's handlers in JavaScript, by `Type.field`. */
  readonly handlers?: ReadonlyMap<string, readonly JsHandler[]> | undefined;
  /** The function of `lambdaAuthorizationMode`. */
  readonly authorizer?: FunctionHandler | undefined;
}

/** What an API needs of the sandbox around it. */
export interface ApiSurroundings {
  readonly database: SqliteDatabase;
  readonly clock: Clock;
  readonly identities: Identities;
  readonly log: (line: string) => void;
}

/** What is served now, made from the settings. */
interface Served {
  readonly settings: ApiSettings;
  readonly schema: DataSchema;
  readonly api: ApiSchema;
  readonly authorizer: Authorizer | undefined;
  readonly oidc: OidcIssuer | undefined;
}

/** Hears of a field, and what goes with it. */
type Hearer = (field: string, payload: Payload) => void;

const DAY = 86_400_000;

/** One data API: its schema, its rows, and who listens. */
export class GraphqlApi {
  readonly name: string;
  readonly ids: ApiIds;
  readonly rows: Rows;
  readonly #around: ApiSurroundings;
  readonly #hearers = new Set<Hearer>();
  readonly #invalidated = new Set<Hearer>();
  readonly #keyIssuedAt: number;
  #served: Served;

  /** @throws where the schema cannot be read. */
  constructor(name: string, ids: ApiIds, settings: ApiSettings, around: ApiSurroundings) {
    this.name = name;
    this.ids = ids;
    this.rows = new Rows(around.database, name);
    this.#around = around;
    this.#keyIssuedAt = around.clock.now();
    this.#served = this.#read(settings);
  }

  get clock(): Clock {
    return this.#around.clock;
  }

  get schema(): DataSchema {
    return this.#served.schema;
  }

  /** Takes a new schema from the next request on. Rows and subscriptions stay. @throws where it cannot be read. */
  replaceSettings(settings: ApiSettings): void {
    this.#served = this.#read(settings);
  }

  /** @throws ServiceError where the proof is missing or not good. */
  authenticate(request: SignedRequest): Promise<Caller> {
    return authenticate(this.#authority(), request);
  }

  async answer(request: GraphqlRequest, caller: Caller, about: ApiRequest): Promise<Answer> {
    const { api: { resolving } } = this.#served;
    const { log } = this.#around;
    const mistakes = validate(resolving, request.document);
    if (mistakes.length > 0) return refusal(mistakes, request.document, log);
    const context = this.#contextOf(caller, about);
    const { data, errors = [] } = await execute({
      schema: resolving,
      document: request.document,
      contextValue: context,
      variableValues: { ...request.variables },
      operationName: request.operationName,
    });
    const { beside } = context;
    if (request.operation.operation === 'mutation') this.#publish(request, data);
    for (const { subscriptionField, payload } of beside.invalidations) {
      for (const hearer of this.#invalidated) hearer(subscriptionField, payload);
    }
    const all = [...errors, ...beside.errors];
    return answerOf({ data: data ?? null, ...(all.length > 0 && { errors: all }) }, request.document, log);
  }

  /** @throws ApiError or GraphQLError where the subscription is not allowed, or makes no sense. */
  async subscribe(request: GraphqlRequest, caller: Caller, about: ApiRequest): Promise<Subscription> {
    const { api: { reading } } = this.#served;
    const [mistake] = validate(reading, request.document);
    if (mistake) throw mistake;
    return openSubscription(reading, request, this.#contextOf(caller, about));
  }

  #contextOf(caller: Caller, request: ApiRequest): ApiContext {
    const { schema, settings } = this.#served;
    return {
      apiId: this.#apiId,
      schema,
      rows: this.rows,
      clock: this.#around.clock,
      caller,
      request,
      functions: settings.functions ?? new Map(),
      handlers: settings.handlers ?? new Map(),
      beside: { errors: [], invalidations: [] },
      log: this.#around.log,
    };
  }

  get #apiId(): string {
    return this.ids.host.split('.')[0] ?? '';
  }

  /** Calls back for each mutation that succeeds; answers with the function that ends it. */
  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  /** Calls back for each subscription field that a mutation invalidates; answers with the function that ends it. */
  hearInvalidations(hearer: Hearer): () => void {
    this.#invalidated.add(hearer);
    return () => this.#invalidated.delete(hearer);
  }

  /** Subscribers are sent what the mutation asked for, and nothing else. */
  #publish({ operation, document }: GraphqlRequest, data: ExecutionResult['data']): void {
    for (const field of fieldsOf(operation.selectionSet, document)) {
      const answered = data?.[field.alias?.value ?? field.name.value];
      const payload = payloadOf(answered, field.selectionSet, document);
      if (typeof payload !== 'object' || payload === null) continue;
      for (const hearer of this.#hearers) hearer(field.name.value, { ...payload });
    }
  }

  #read(settings: ApiSettings): Served {
    const { clock, log } = this.#around;
    const { lambdaAuthorizationMode: lambda, oidcAuthorizationMode: oidc } = settings.authorizationModes ?? {};
    const schema = readDataSchema(settings.schema);
    const api = buildApiSchema(schema);
    if (settings.authorizer) Object.values(api).forEach(denyFields);
    return {
      settings,
      schema,
      api,
      authorizer: settings.authorizer && new Authorizer({
        handler: settings.authorizer, apiId: this.#apiId, timeToLiveInSeconds: lambda?.timeToLiveInSeconds, clock, log,
      }),
      oidc: oidc && new OidcIssuer(oidc, clock),
    };
  }

  #authority(): Authority {
    const { settings: { authorizationModes: modes }, authorizer, oidc } = this.#served;
    const { byDefault, others } = authorizationTypes(modes, true);
    const types = new Set([byDefault, ...others]);
    const lifetime = (modes?.apiKeyAuthorizationMode?.expiresInDays ?? 7) * DAY;
    return {
      identities: this.#around.identities,
      clock: this.#around.clock,
      types,
      authorizer,
      oidc,
      apiKey: types.has('API_KEY') ? { value: this.ids.apiKey, expiresAt: this.#keyIssuedAt + lifetime } : undefined,
    };
  }
}
