import type { OAuthProvider } from '../../pool-settings.ts';

const labels: Readonly<Record<string, string>> = { LoginWithAmazon: 'Amazon', SignInWithApple: 'Apple' };

/** The name that people know a provider by. */
export function providerLabel({ name }: OAuthProvider): string {
  return labels[name] ?? name;
}
