'use client';

import type { AuthError, AuthUser } from '@foyer/state-machines';
import { ReauthenticateCard } from '../reauthenticate/ReauthenticateCard.tsx';
import { SignOutRefused } from '../sign-out-refused/SignOutRefused.tsx';
import { forgetSecretsOnReturn } from '../form/forget-secrets.ts';
import type { OverAppLook } from './use-over-app.tsx';

forgetSecretsOnReturn();

export interface OverAppProps extends OverAppLook {
  readonly user: AuthUser;
  readonly expired: boolean;
  /** Why a sign-out was refused; without it, the person is asked to prove who they are. */
  readonly refusal: AuthError | null;
  readonly onCancel: () => void;
}

/** What stands over the app while somebody is signed in: a question to them, or that they are in still. */
export default function OverApp({ refusal, ...question }: OverAppProps) {
  return refusal ? <SignOutRefused {...question} error={refusal} /> : <ReauthenticateCard {...question} />;
}
