import type { DataErrorCode } from '@foyer/state-machines';

/** Each code has its words: a code without them does not compile. */
export const dataErrorMessages = {
  'data-error.cancelled': 'That was cancelled. Nothing changed.',
  'data-error.conflict': 'Somebody else changed this. Look at it again, then try once more.',
  'data-error.invalid_input': 'The server didn’t accept this. Check what you entered.',
  'data-error.not_configured': 'The app isn’t connected to its data.',
  'data-error.not_found': 'This doesn’t exist any more.',
  'data-error.offline': 'You’re offline. Check your connection, then try again.',
  'data-error.server_error': 'The server couldn’t do this. Try again later.',
  'data-error.service_unavailable': 'The service doesn’t answer. Try again in a moment.',
  'data-error.signed_out': 'You’re signed out. Sign in, then try again.',
  'data-error.subscriptions_off': 'Changes by others don’t show here by themselves. Refresh to see them.',
  'data-error.throttled': 'The service is busy. Try again in a moment.',
  'data-error.too_many_subscriptions': 'Changes by others don’t show here by themselves. Refresh to see them.',
  'data-error.unauthorized': 'You’re not allowed to do this.',
  'data-error.unknown': 'Something went wrong. Try again.',
  'data-error.unknown_model': 'The app asks for data that isn’t there.',
  'data-error.unsupported': 'The app can’t do this with its data.',
} as const satisfies Record<`data-error.${DataErrorCode}`, string>;
