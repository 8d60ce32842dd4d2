'use client';

import { Authenticator as CoreAuthenticator } from './Authenticator.tsx';
import { AuthenticatorProvider } from './AuthenticatorProvider.tsx';
import { statics } from './statics.tsx';
import { createWithAuthenticator } from './withAuthenticator.tsx';

/** Asks who a person is, and shows the app once that is known; `backend` says where people are signed in. */
export const Authenticator = /* @__PURE__ */ Object.assign(CoreAuthenticator, { Provider: AuthenticatorProvider, ...statics });

/** The component that is given, behind an Authenticator with the options that are given. */
export const withAuthenticator = /* @__PURE__ */ createWithAuthenticator(Authenticator);
