import type { AuthError } from '@foyer/state-machines';
import type { ComponentType } from 'react';

/** What an app puts in place of a screen's own pieces. */
export interface ScreenSlots {
  /** In place of the heading. */
  readonly Header?: ComponentType | undefined;
  /** Below the form; on the sign-in screen in place of the link to a new password. */
  readonly Footer?: ComponentType | undefined;
  /** In place of the fields, on screens that have a slot for it. */
  readonly FormFields?: ComponentType | undefined;
}

/** What every screen is told, whatever it asks. */
export interface ScreenState {
  /** A call is under way. */
  readonly busy: boolean;
  /** It has been for so long that the screen says so. @default false */
  readonly slow?: boolean | undefined;
  /** The device has no network. @default false */
  readonly offline?: boolean | undefined;
  /** What the last attempt failed with. */
  readonly error: AuthError | null;
  /** What the app puts in place of the screen's own pieces. */
  readonly slots?: ScreenSlots | undefined;
}
