'use client';

import { createAmplifyAuth } from '@foyer/state-machines/amplify';
import { joinAuthenticator } from './authenticator/joined-authenticator.tsx';
import { createWithAuthenticator } from './authenticator/withAuthenticator.tsx';

export type * from './core.ts';
export {
  Alert, Button, Card, Checkbox, Divider, Field, Heading, Icon, IconButton, Link, MessagesProvider, OneTimeCode,
  PasswordField, PasswordRules, PhoneField, Radio, RadioGroup, Select, Spinner, Stack, Status, Tab, TabList,
  safeRedirect, TabPanel, Tabs, Text, TextField, ThemeProvider, useAuthenticator, useTheme, VisuallyHidden,
} from './core.ts';
export { createTheme } from '@foyer/theme';
export { translations } from './messages/translations.ts';

/** The Authenticator on AWS Amplify: `Amplify.configure` is all that it needs. */
export const Authenticator = /* @__PURE__ */ joinAuthenticator(createAmplifyAuth);

export const withAuthenticator = /* @__PURE__ */ createWithAuthenticator(Authenticator);
