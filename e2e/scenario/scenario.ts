import type { ResourcesConfig } from 'aws-amplify';

/** What a scenario page is told by its server: the outputs to configure Amplify with, and the Authenticator's props. */
export interface Scenario {
  readonly outputs: ResourcesConfig | Record<string, unknown>;
  readonly props: {
    readonly initialState?: 'signIn' | 'signUp' | 'forgotPassword';
    readonly hideSignUp?: boolean;
    readonly variation?: 'default' | 'modal';
    readonly loginMechanisms?: ('username' | 'email' | 'phone_number')[];
    readonly locale?: string;
  };
  /** How many Authenticators stand on the page. */
  readonly count: number;
}
