import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Handling, Invalidation } from '../js/handling.ts';

/** What the fields of a request tell beside their values. */
export interface Beside {
  /** Errors that take no value away. */
  readonly errors: GraphQLError[];
  readonly invalidations: Invalidation[];
}

/** Notes what the handlers of a field have told. Of a field that failed, its errors alone. */
export function noteBeside(beside: Beside, info: GraphQLResolveInfo, { errors, invalidations }: Handling, isAnswered: boolean): void {
  const path: (string | number)[] = [];
  for (let step: typeof info.path | undefined = info.path; step; step = step.prev) path.unshift(step.key);
  beside.errors.push(...errors.map((originalError) => new GraphQLError(originalError.message, { nodes: info.fieldNodes, path, originalError })));
  if (isAnswered) beside.invalidations.push(...invalidations);
}
