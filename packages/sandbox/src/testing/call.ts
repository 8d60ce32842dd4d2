import type { Sandbox } from '../sandbox.ts';

/** What came back over the wire. */
export interface WireReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls an operation of the user pool as any client would, without one. */
export async function call(sandbox: Sandbox, operation: string, input: object): Promise<WireReply> {
  return post(sandbox, `AWSCognitoIdentityProviderService.${operation}`, input);
}

export async function post(sandbox: Sandbox, target: string, input: object): Promise<WireReply> {
  const reply = await fetch(sandbox.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body: JSON.stringify(input),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

/** The name and words of the error that an operation answers with. */
export async function refusal(sandbox: Sandbox, operation: string, input: object): Promise<string> {
  const { status, body } = await call(sandbox, operation, { ClientId: sandbox.pool('main').clientId, ...input });
  return status === 200 ? 'no refusal' : `${String(body['__type'])}: ${String(body['message'])}`;
}
