'use client';

import { Authenticator as CoreAuthenticator } from './Authenticator.tsx';
import { AuthenticatorProvider } from './AuthenticatorProvider.tsx';
import { statics } from './statics.tsx';
import { createWithAuthenticator } from './withAuthenticator.tsx';

export const Authenticator = /* @__PURE__ */ Object.assign(CoreAuthenticator, { Provider: AuthenticatorProvider, ...statics });

export const withAuthenticator = /* @__PURE__ */ createWithAuthenticator(Authenticator);
