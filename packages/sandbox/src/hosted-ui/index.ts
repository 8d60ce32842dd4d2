import type { SandboxReply, SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { CallNote, Service } from '../http/service.ts';
import type { OAuthSettings } from '../pool-settings.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import { authorize } from './authorize.ts';
import { leaveProvider, showProvider, type ProviderVisit } from './identity-provider.ts';
import { logOut } from './log-out.ts';
import { showLogin, signIn, type LoginVisit } from './login.ts';
import { errorPage } from './pages/error-page.ts';
import { pageStyle } from './pages/page.ts';
import { refuseToken, token } from './token.ts';
import { userInfo } from './user-info.ts';

type Pools = () => readonly UserPool[];

interface HostedCall {
  readonly pools: Pools;
  readonly request: SandboxRequest;
  readonly note: CallNote;
}

interface Operation {
  /** The method and path by which it is asked for. */
  readonly at: string;
  handle(call: HostedCall): Promise<SandboxReply> | SandboxReply;
}

/** By the names under which faults and the request log know them. */
const operations: Readonly<Record<string, Operation>> = {
  Authorize: {
    at: 'GET /oauth2/authorize',
    handle: (call) => forClient(call, call.request.url.searchParams, (pool, oauth, query) => authorize(pool, oauth, query)),
  },
  Token: { at: 'POST /oauth2/token', handle: exchange },
  Revoke: { at: 'POST /oauth2/revoke', handle: revoke },
  UserInfo: { at: 'GET /oauth2/userInfo', handle: ({ pools, request, note }) => userInfo(pools, request, note) },
  Logout: {
    at: 'GET /logout',
    handle: (call) => forClient(call, call.request.url.searchParams, (_, oauth, query) => logOut(oauth, query)),
  },
  ShowLogin: { at: 'GET /login', handle: (call) => forVisit(call, call.request.url.searchParams, showLogin) },
  Login: {
    at: 'POST /login',
    handle: async (call) => {
      const form = await formOf(call.request);
      return forVisit(call, form, (visit) => signIn(visit, form));
    },
  },
  ShowProvider: {
    at: 'GET /identity-provider',
    handle: (call) => forProvider(call, call.request.url.searchParams, showProvider),
  },
  LeaveProvider: {
    at: 'POST /identity-provider',
    handle: async (call) => {
      const form = await formOf(call.request);
      return forProvider(call, form, (visit) => leaveProvider(visit, form));
    },
  },
  PageStyle: {
    at: 'GET /oauth2/page.css',
    handle: () => ({ headers: { 'content-type': 'text/css; charset=utf-8' }, body: pageStyle }),
  },
};

/** The pages and addresses of Cognito's hosted UI, with a stand-in for each identity provider. */
export function hostedUiService(pools: Pools): Service {
  return {
    name: 'cognito-hosted-ui',
    operationOf({ method, url }) {
      const at = `${method} ${url.pathname}`;
      return Object.keys(operations).find((name) => operations[name]?.at === at);
    },
    async handle(request, name, note) {
      const operation = operations[name];
      if (!operation) throw new ServiceError('UnknownOperationException', `The sandbox has no operation ${name}.`);
      return operation.handle({ pools, request, note });
    },
    refuse: ({ status }) => refuseToken('server_error', status),
  };
}

async function formOf({ body }: SandboxRequest): Promise<URLSearchParams> {
  return new URLSearchParams((await body()).toString('utf8'));
}

/** Finds the pool by `client_id`. */
function forClient(
  { pools, note }: HostedCall,
  query: URLSearchParams,
  answer: (pool: UserPool, oauth: OAuthSettings, query: URLSearchParams) => SandboxReply,
): SandboxReply {
  const pool = pools().find(({ ids }) => ids.clientId === query.get('client_id'));
  if (!pool) return errorPage('invalid_client', 'There is no app client of this id.');
  note.pool = pool.name;
  const { oauth } = pool.settings;
  if (!oauth) return errorPage('unauthorized_client', 'This pool has no hosted UI: name its externalProviders in defineAuth.');
  return answer(pool, oauth, query);
}

/** Finds the pool by the name of a visit. */
function forVisit<Reply extends SandboxReply | Promise<SandboxReply>>(
  { pools, note }: HostedCall,
  fields: URLSearchParams,
  answer: (visit: LoginVisit) => Reply,
): Reply | SandboxReply {
  const id = fields.get('visit') ?? '';
  for (const pool of pools()) {
    const request = pool.grants.visitOf(id);
    if (!request) continue;
    note.pool = pool.name;
    return answer({ pool, id, request });
  }
  return errorPage('invalid_request', 'This sign-in is over. Go back to the app and begin again.');
}

function forProvider<Reply extends SandboxReply | Promise<SandboxReply>>(
  call: HostedCall,
  fields: URLSearchParams,
  answer: (visit: ProviderVisit) => Reply,
): Reply | SandboxReply {
  return forVisit<Reply | SandboxReply>(call, fields, (visit) => {
    const { provider } = visit.request;
    return provider ? answer({ ...visit, provider }) : showLogin(visit);
  });
}

async function exchange({ pools, request, note }: HostedCall): Promise<SandboxReply> {
  const form = await formOf(request);
  const pool = pools().find(({ ids }) => ids.clientId === form.get('client_id'));
  if (!pool?.settings.oauth) return refuseToken('invalid_client');
  note.pool = pool.name;
  return token(pool, form);
}

async function revoke({ pools, request }: HostedCall): Promise<SandboxReply> {
  const form = await formOf(request);
  const pool = pools().find(({ ids }) => ids.clientId === form.get('client_id'));
  if (!pool?.settings.oauth) return refuseToken('invalid_client');
  const session = pool.sessions.find(form.get('token') ?? '');
  if (session) pool.sessions.revoke(session);
  return {};
}
