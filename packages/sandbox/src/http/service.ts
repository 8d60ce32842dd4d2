import type { SandboxReply, SandboxRequest } from './route.ts';
import type { ServiceError } from './service-error.ts';

/** What a service tells the request log about a call. */
export interface CallNote {
  pool?: string | undefined;
  detail?: string | undefined;
}

/** One of AWS's services. */
export interface Service {
  readonly name: string;
  /** The name of the operation that the request asks for; `undefined` where it is not for this service. */
  operationOf(request: SandboxRequest): string | undefined | Promise<string | undefined>;
  /** @throws {ServiceError} for what AWS refuses. */
  handle(request: SandboxRequest, operation: string, note: CallNote): Promise<SandboxReply>;
  /** How an error looks on this service's wire. */
  refuse(error: ServiceError): SandboxReply;
}
