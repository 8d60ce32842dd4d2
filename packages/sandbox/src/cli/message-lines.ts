import { styleText } from 'node:util';
import type { Message } from '../mailbox/message.ts';

/** A message as the terminal shows it: who it is for, what opens it, and its text. */
export function messageLines({ channel, to, subject, code, link, body }: Message): string {
  const key = code ?? link;
  const head = [styleText('cyan', channel === 'sms' ? 'SMS' : 'Email'), 'to', styleText('bold', printable(to))];
  return [
    `${head.join(' ')}${key === undefined ? '' : `  ${styleText('bold', printable(key))}`}`,
    ...(subject ? [`      ${printable(subject)}`] : []),
    ...(/<[a-z!/]/i.test(body) ? [] : printable(body).split('\n').map((line) => `      ${styleText('dim', line)}`)),
  ].join('\n');
}

/** Without what would steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, '');
}
