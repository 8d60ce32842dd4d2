'use client';

import type { AuthError } from '@foyer/state-machines';
import { useEffect } from 'react';
import { loadUntilThere } from '../amplify-ui/load-until-there.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Says in the console, in development, why an app's sign-in cannot work: the person reads that it is not set up. */
export const useToldFault = (error: AuthError | null): void => useEffect(() => {
  if (process.env.NODE_ENV === 'production' || error?.code !== 'not_configured') return;
  return loadUntilThere(() => import('./tell-fault.ts'), (file) => file.tellFault(error));
}, [error]);
