import type { ReactNode } from 'react';

interface KnownProvider {
  /** The name that Cognito and `signInWithRedirect` know it by. */
  readonly name: string;
  readonly label: string;
  readonly icon: ReactNode;
}

const mark = (children: ReactNode) => (
  <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">{children}</svg>
);

/** The marks are drawn as each brand's guide asks: Google's in its four colours, Apple's and Amazon's in that of the text. */
export const knownProviders: Readonly<Record<string, KnownProvider>> = {
  google: {
    name: 'Google',
    label: 'Google',
    icon: mark(
      <>
        <path fill="#4285f4" d="M23.5 12.27c0-.85-.08-1.66-.22-2.44H12v4.62h6.45a5.5 5.5 0 0 1-2.39 3.62v3h3.87c2.27-2.09 3.57-5.16 3.57-8.8Z" />
        <path fill="#34a853" d="M12 24c3.24 0 5.95-1.07 7.94-2.91l-3.88-3c-1.07.71-2.45 1.14-4.06 1.14-3.13 0-5.78-2.11-6.72-4.95H1.28v3.1A12 12 0 0 0 12 24Z" />
        <path fill="#fbbc05" d="M5.28 14.28a7.2 7.2 0 0 1 0-4.56v-3.1h-4a12 12 0 0 0 0 10.76l4-3.1Z" />
        <path fill="#ea4335" d="M12 4.77c1.76 0 3.34.6 4.59 1.8l3.43-3.44A11.5 11.5 0 0 0 12 0 12 12 0 0 0 1.28 6.62l4 3.1C6.22 6.88 8.87 4.77 12 4.77Z" />
      </>,
    ),
  },
  facebook: {
    name: 'Facebook',
    label: 'Facebook',
    icon: mark(
      <>
        <circle cx="12" cy="12" r="12" fill="#1877f2" />
        <path fill="#fff" d="m16.67 15.47.54-3.47h-3.33V9.75c0-.95.47-1.88 1.96-1.88h1.51V4.92s-1.37-.23-2.68-.23c-2.74 0-4.53 1.66-4.53 4.67V12H7.08v3.47h3.06v8.39a12 12 0 0 0 3.74 0v-8.39h2.79Z" />
      </>,
    ),
  },
  apple: {
    name: 'Apple',
    label: 'Apple',
    icon: mark(
      <path fill="currentColor" d="M17.05 12.54c-.03-2.6 2.12-3.85 2.22-3.91-1.21-1.77-3.1-2.01-3.77-2.04-1.6-.16-3.13.95-3.94.95-.82 0-2.07-.92-3.4-.9a5.04 5.04 0 0 0-4.26 2.6c-1.82 3.15-.46 7.82 1.31 10.38.87 1.25 1.9 2.66 3.25 2.6 1.31-.05 1.8-.84 3.38-.84 1.58 0 2.02.84 3.4.82 1.4-.03 2.3-1.28 3.15-2.53a10.9 10.9 0 0 0 1.43-2.92 4.53 4.53 0 0 1-2.77-4.21ZM14.47 4.9A4.6 4.6 0 0 0 15.54 1.6a4.7 4.7 0 0 0-3.05 1.58 4.38 4.38 0 0 0-1.1 3.19c1.17.09 2.35-.6 3.08-1.47Z" />,
    ),
  },
  amazon: {
    name: 'Amazon',
    label: 'Amazon',
    icon: mark(
      <>
        <path fill="currentColor" d="M14.1 6.1c-1.9.1-4.9.7-4.9 3.9 0 2 1.1 3.2 2.8 3.2 1 0 1.9-.5 2.5-1.5.2.6.5 1 .9 1.4.2.2.4.2.6 0l1.4-1.2c.2-.2.2-.4 0-.6-.4-.5-.6-1-.6-2V6.2C16.8 3.6 15 2.6 12.9 2.6c-2 0-3.4 1-3.8 2.8-.1.3.1.4.3.5l1.8.2c.3 0 .4-.2.5-.4.2-.7.7-1.1 1.3-1.1.8 0 1.1.6 1.1 1.3v.2Zm0 2.3c0 1.5-.5 2.7-1.7 2.7-.7 0-1.1-.5-1.1-1.3 0-1.5 1.4-1.8 2.8-1.8v.4Z" />
        <path fill="#f90" d="M20.3 17.6c-2.3 1.7-5.6 2.6-8.5 2.6-4 0-7.6-1.5-10.4-4-.2-.2 0-.5.3-.3a21 21 0 0 0 10.5 2.8c2.6 0 5.4-.5 8-1.6.4-.2.7.2.1.5Zm1-1.1c-.3-.4-2-.2-2.7-.1-.2 0-.3-.2-.1-.3 1.3-.9 3.5-.7 3.8-.3.2.3-.1 2.5-1.4 3.6-.2.2-.4.1-.3-.1.3-.7.9-2.4.7-2.8Z" />
      </>,
    ),
  },
};
