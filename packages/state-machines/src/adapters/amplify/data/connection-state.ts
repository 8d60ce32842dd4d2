/** What the Hub of aws-amplify tells on its channel `api`. */
export interface ApiNews {
  readonly event: string;
  readonly data?: {
    readonly query?: unknown;
    readonly connectionState?: unknown;
    readonly provider?: { getProviderName?(): unknown };
  };
}

/** The state of the connection of subscriptions, where the news is of it. AppSync Events has one of its own, and tells of it by the same name. */
export function connectionStateIn({ event, data }: ApiNews): string | undefined {
  const isOurs = event === 'ConnectionStateChange' && data?.provider?.getProviderName?.() !== 'AWSAppSyncEventsProvider';
  return isOurs ? String(data?.connectionState) : undefined;
}
