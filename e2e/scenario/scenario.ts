import type { ResourcesConfig } from 'aws-amplify';
import type { ThemeOptions } from '@foyer/theme';
import type { AuthenticatorProps } from '@foyer/ui-react';

/** What a scenario page is told by its server. */
export interface Scenario {
  /** What Amplify is configured with. */
  readonly outputs: ResourcesConfig | Record<string, unknown>;
  /** Goes to each Authenticator. */
  readonly props: Pick<
    AuthenticatorProps,
    | 'initialState' | 'hideSignUp' | 'variation' | 'loginMechanisms' | 'signUpAttributes' | 'locale' | 'passwordless' | 'authFlow'
    | 'formFields' | 'urlSync' | 'whenExpired' | 'rememberDevice' | 'socialProviders'
  >;
  /** How many Authenticators stand on the page. */
  readonly count: number;
  /** The Authenticator comes at the press of a button and may be closed again. @default false */
  readonly onDemand?: boolean;
  /** The app lets a person change their password and delete their account. @default false */
  readonly accountSettings?: boolean;
  /** Whoever is signed in has a form that sends files. @default false */
  readonly form?: boolean;
  /** A theme that the page takes on when it runs. */
  readonly theme?: ThemeOptions;
}
