import { getOperationAST, Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { ServiceError } from '../../http/service-error.ts';

export interface GraphqlRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Reads the JSON that a client sends.
 * @throws {ServiceError} where it is no request.
 */
export function readRequest(body: string): GraphqlRequest {
  const given = parseJson(body);
  const { query, variables, operationName } = given;
  if (typeof query !== 'string') throw malformed('Unable to parse GraphQL query.');
  const name = typeof operationName === 'string' ? operationName : undefined;
  const document = parseDocument(query);
  const operation = getOperationAST(document, name);
  if (!operation) throw malformed('Must provide operation name if query contains multiple operations.');
  return {
    document,
    operation,
    operationName: name,
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
  };
}

/** The name of the first field that is asked for, as `createBlog`. */
export function rootFieldOf({ selectionSet }: OperationDefinitionNode): string {
  const [first] = selectionSet.selections;
  return first?.kind === Kind.FIELD ? first.name.value : 'GraphQL';
}

function parseJson(body: string): { query?: unknown; variables?: unknown; operationName?: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw malformed('Request body is not valid JSON.');
}

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'GraphQLError') throw malformed('Unable to parse GraphQL query.');
    throw cause;
  }
}

function malformed(message: string): ServiceError {
  return new ServiceError('MalformedHttpRequestException', message, 400);
}
