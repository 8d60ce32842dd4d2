import type { ServedData } from '../amplify/definition.ts';
import type { ApiSettings } from './graphql-api.ts';

/** The settings of the API that an app's definitions ask for. */
export function apiSettings({ sdl, functions, authorizationModes }: ServedData): ApiSettings {
  return { schema: sdl, functions, authorizationModes };
}
