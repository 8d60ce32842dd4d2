import type { DataError } from '@foyer/state-machines';
import { format } from '../messages/format.ts';
import type { Messages } from '../messages/message.ts';
import { tellDeveloper } from '../tell-developer.ts';
import { dataErrorMessages } from './data-error.messages.ts';

/** Faults of the app's set-up: their hint is for its developer, who should see it where the data would stand. */
const FAULTS: readonly string[] = ['not_configured', 'unknown_model', 'unsupported'];

/** What an error says to people: the words of the app's own rule, else ours for its code. */
export function errorWords(error: DataError, { locale, messages }: { readonly locale: string; readonly messages: Messages }): string {
  const key = `data-error.${error.code}` as const;
  const hint = error.hint !== undefined && FAULTS.includes(error.code) ? ` ${error.hint}` : '';
  tellDeveloper(error.hint);
  return error.reason ?? `${format(messages[key] ?? dataErrorMessages[key], locale)}${hint}`;
}
