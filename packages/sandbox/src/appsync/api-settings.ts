import type { AmplifyDefinition } from '../amplify/definition.ts';
import { defaultAuthorizationMode } from '../outputs/data-outputs.ts';
import type { ApiSettings } from './graphql-api.ts';

/** The settings of the API that an app's definitions ask for; undefined where they ask for none. */
export function apiSettings({ data, auth }: Pick<AmplifyDefinition, 'data' | 'auth'>): ApiSettings | undefined {
  if (!data) return undefined;
  const { sdl, functions, handlers, authorizer, authorizationModes: modes } = data;
  const byDefault = modes?.defaultAuthorizationMode ?? defaultAuthorizationMode(modes, auth !== undefined);
  return { schema: sdl, functions, handlers, authorizer, authorizationModes: { ...modes, defaultAuthorizationMode: byDefault } };
}
