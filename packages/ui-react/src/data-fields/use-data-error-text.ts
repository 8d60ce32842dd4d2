import type { DataError } from '@foyer/state-machines';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { dataErrorMessages } from './data-error.messages.ts';

/** Faults of the app's set-up: their hint is for its developer, who should see it where the data would stand. */
const FAULTS: readonly string[] = ['not_configured', 'unknown_model', 'unsupported'];

/** What an error says to people: the words of the app's own rule, else ours for its code. */
export function useDataErrorText(): (error: DataError) => string {
  const { text } = useTexts(dataErrorMessages);
  return (error) => {
    const hint = FAULTS.includes(error.code) && error.message.startsWith('[foyer]') ? ` ${error.message}` : '';
    return error.reason ?? `${text(`data-error.${error.code}`)}${hint}`;
  };
}
