import { Amplify } from 'aws-amplify';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * One sentence for the developer where the configuration is why a call failed: by the name of what aws-amplify threw. The
 * sentences are not in a production build, where the error's cause is all that is told.
 */
export function configurationHint(name?: string): string | undefined {
  if (process.env.NODE_ENV === 'production') return undefined;
  const pool = Amplify.getConfig().Auth?.Cognito;
  if (!pool?.userPoolId) {
    return '[foyer] The configuration of Amplify names no user pool, so nobody can sign in: call Amplify.configure(outputs) before the first '
      + 'render, and leave one copy of aws-amplify (npm dedupe).';
  }
  if (name === 'ResourceNotFoundException') {
    return `[foyer] The user pool ${pool.userPoolId}, its app client or its identity pool does not exist, so nobody can sign in: `
      + 'deploy the backend again, or start its sandbox; either writes amplify_outputs.json anew.';
  }
  if (name === 'InvalidRedirectException' || name === 'InvalidOriginException') {
    return `[foyer] No redirect address of the configuration is of ${window.location.origin}, so a provider cannot lead back here: add `
      + `${window.location.origin}/ to callbackUrls and logoutUrls of externalProviders in amplify/auth/resource.ts.`;
  }
  // aws-amplify holds its configuration in @aws-amplify/core: with two copies of it, one is read and the other set.
  return '[foyer] aws-amplify signs in with another copy of @aws-amplify/core than the one that was configured: leave one '
    + 'copy (npm dedupe).';
}
