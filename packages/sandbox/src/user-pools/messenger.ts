import type { Message, MessagePurpose } from '../mailbox/message.ts';
import type { ContactAttribute, PoolSettings } from '../pool-settings.ts';
import type { PoolIds } from '../pool-ids.ts';
import { runTrigger } from './run-trigger.ts';
import type { User } from './user.ts';

/** Stand where the code, the link and the username go, as in Cognito's message templates. */
const CODE = '{####}';
const USERNAME = '{username}';
const LINK = /\{##(.+?)##\}/g;

export interface CodeMessage {
  readonly purpose: MessagePurpose;
  /** The `CustomMessage_…` source. */
  readonly source: string;
  readonly attribute: ContactAttribute;
  readonly destination: string;
  readonly code: string;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  /** The address that confirms by itself; the message then carries it in place of the code. */
  readonly link?: string | undefined;
}

interface Template {
  readonly subject: string;
  readonly body: string;
}

/** Writes a user's messages in the app's words and hands them to the mailbox. */
export class Messenger {
  readonly #pool: { readonly name: string; readonly ids: PoolIds; readonly settings: PoolSettings };
  readonly #deliver: (message: Omit<Message, 'id' | 'sentAt'>) => void;

  constructor(
    pool: { readonly name: string; readonly ids: PoolIds; readonly settings: PoolSettings },
    deliver: (message: Omit<Message, 'id' | 'sentAt'>) => void,
  ) {
    this.#pool = pool;
    this.#deliver = deliver;
  }

  /** @throws {ServiceError} where the app's own message trigger throws. */
  async send(user: User, message: CodeMessage): Promise<void> {
    const deliver = await this.write(user, message);
    deliver();
  }

  /** As {@link send}, but for the last step, which is the answer. */
  async write(user: User, message: CodeMessage): Promise<() => void> {
    const isEmail = message.attribute === 'email';
    const template = await this.#customised(user, message, templateFor(this.#pool.settings, message));
    const fill = (text: string) => fillIn(text, user, message);
    const written = {
      pool: this.#pool.name,
      channel: isEmail ? 'email' : 'sms',
      purpose: message.purpose,
      from: isEmail ? this.#pool.settings.emailFrom : 'SMS',
      to: message.destination,
      subject: isEmail ? fill(template.subject) : '',
      body: fill(template.body),
      code: message.link ? undefined : message.code,
      link: message.link,
    } as const;
    return () => this.#deliver(written);
  }

  async #customised(user: User, message: CodeMessage, template: Template): Promise<Template> {
    const { ids, settings } = this.#pool;
    const response = await runTrigger({ ids, triggers: settings.triggers }, 'customMessage', {
      source: message.source,
      username: user.username,
      request: {
        userAttributes: { ...user.attributes, sub: user.sub, 'cognito:user_status': user.status },
        codeParameter: CODE,
        linkParameter: '{##Click Here##}',
        usernameParameter: message.purpose === 'invitation' ? USERNAME : null,
        clientMetadata: { ...message.clientMetadata },
      },
      response: { smsMessage: null, emailMessage: null, emailSubject: null },
    });
    const body = message.attribute === 'email' ? response?.emailMessage : response?.smsMessage;
    return { subject: response?.emailSubject ?? template.subject, body: body ?? template.body };
  }
}

const codePlace = () => CODE;

function templateFor(settings: PoolSettings, message: CodeMessage): Template {
  const { verification, mfa, invitation } = settings;
  const isEmail = message.attribute === 'email';
  if (message.purpose === 'sign-in') {
    return { subject: mfa.emailSubject, body: isEmail ? mfa.emailBody(codePlace) : mfa.smsMessage(codePlace) };
  }
  if (message.purpose === 'invitation') {
    const write = isEmail ? invitation.emailBody : invitation.smsMessage;
    return { subject: invitation.emailSubject, body: write(() => USERNAME, codePlace) };
  }
  if (!isEmail) return { subject: '', body: verification.smsMessage(codePlace) };
  if (verification.style === 'LINK' && !message.link) {
    // Link style covers sign-up alone; its body holds no place for a code.
    return { subject: 'Your verification code', body: `Your verification code is ${CODE}.` };
  }
  const create = message.link ? (text = 'Verify Email') => `{##${text}##}` : codePlace;
  return { subject: verification.emailSubject, body: verification.emailBody(create) };
}

function fillIn(text: string, user: User, message: CodeMessage): string {
  const link = message.link;
  return text
    .replaceAll(CODE, () => message.code)
    .replaceAll(LINK, (_, words: string) => (link ? `<a href="${escape(link)}">${words}</a>` : words))
    .replaceAll(USERNAME, () => user.attributes[message.attribute] ?? user.username);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
