import { stableLetters } from '../outputs/stable-letters.ts';

/** The addresses and the key by which a client knows an API. */
export interface ApiIds {
  readonly host: string;
  readonly realtimeHost: string;
  readonly url: string;
  readonly apiKey: string;
}

/** Ids made from the app's name alone, so that outputs are the same on every machine. */
export function apiIds(name: string, region: string): ApiIds {
  const id = stableLetters(`appsync:${name}`, 26);
  const host = `${id}.appsync-api.${region}.amazonaws.com`;
  return {
    host,
    realtimeHost: `${id}.appsync-realtime-api.${region}.amazonaws.com`,
    url: `https://${host}/graphql`,
    apiKey: `da2-${stableLetters(`api-key:${name}`, 26)}`,
  };
}
