import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import type { ListLocations, LocationData } from '../../../storage-browser/object-browser.protocol.ts';
import { locationsFor, type Visitor } from './locations-for.ts';
import { toStorageError } from './storage-errors.ts';

/** The paths that the app's backend gives to whoever is here, for a storage browser: `Amplify.configure` is all that it needs. */
export const listAmplifyLocations: ListLocations = async () => {
  try {
    const { buckets = {} } = Amplify.getConfig().Storage?.S3 ?? {};
    const items: readonly LocationData[] = locationsFor(Object.values(buckets), await visitor());
    return { items };
  } catch (error) {
    throw toStorageError(error);
  }
};

async function visitor(): Promise<Visitor> {
  const { tokens, identityId } = await fetchAuthSession();
  const own: unknown = tokens?.accessToken.payload['cognito:groups'];
  const groups = Array.isArray(own) ? own.filter((group) => typeof group === 'string') : [];
  return { isSignedIn: tokens !== undefined, identityId, group: firstOf(groups) };
}

/** Of several groups the one counts whose precedence is the lowest number: its role is the person's. */
function firstOf(groups: readonly string[]): string | undefined {
  const given = Amplify.getConfig().Auth?.Cognito?.groups ?? [];
  const precedence = new Map(given.flatMap((each) => Object.entries(each)).map(([name, group]) => [name, group.precedence ?? Infinity]));
  return groups.filter((group) => precedence.has(group)).toSorted((a, b) => (precedence.get(a) ?? 0) - (precedence.get(b) ?? 0))[0];
}
