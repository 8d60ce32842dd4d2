import type { ReactNode } from 'react';

/** An identity provider as a button: one that the kit knows by name, or any OIDC or SAML provider of the pool. */
export interface Provider {
  /** The name that the backend knows it by, as `Google`. */
  readonly name: string;
  readonly label: string;
  /** Drawn in the button, beside the label. @default none */
  readonly icon?: ReactNode;
}

/** What an app may name in `socialProviders`: a known provider, or any other with its label and icon. */
export type SocialProvider =
  | 'amazon' | 'apple' | 'facebook' | 'google'
  | { readonly name: string; readonly label?: string | undefined; readonly icon?: ReactNode };
