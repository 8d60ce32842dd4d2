import type { StartScreen } from '@foyer/state-machines';

/** The screens for a person who is not signed in, by Amplify UI's names for them. */
export const startScreens = { signIn: 'sign-in', signUp: 'sign-up', forgotPassword: 'forgot-password' } as const satisfies Record<string, StartScreen>;
