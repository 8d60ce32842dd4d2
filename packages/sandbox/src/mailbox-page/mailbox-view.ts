import type { Message, MessagePurpose } from '../mailbox/message.ts';
import { html, type Html } from './html.ts';

export interface MailboxView {
  /** Newest first, those of the chosen recipient alone. */
  readonly messages: readonly Message[];
  /** Everyone who has a message. */
  readonly recipients: readonly string[];
  readonly recipient: string | undefined;
}

/** The whole page. */
export function mailboxPage(view: MailboxView): string {
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${view.messages.length > 0 ? `(${view.messages.length}) ` : ''}Mailbox · Foyer sandbox</title>
        <link rel="stylesheet" href="/_foyer/mailbox/mailbox.css" />
        <script src="/_foyer/mailbox/mailbox.js" defer></script>
      </head>
      <body>
        <header>
          <h1>Mailbox</h1>
          <p>Emails and SMS that the sandbox did not send.</p>
        </header>
        <main data-mailbox>
          ${toolbar(view)}
          <p class="live" role="status" data-live></p>
          ${view.messages.length > 0 ? list(view.messages) : empty(view)}
        </main>
      </body>
    </html>`.markup
  }\n`;
}

function toolbar({ recipients, recipient, messages }: MailboxView): Html | undefined {
  if (recipients.length === 0) return undefined;
  const option = (value: string, label: string) =>
    value === (recipient ?? '')
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`;
  return html`<div class="toolbar">
    <form method="get" data-filter>
      <label for="to">To</label>
      <select id="to" name="to">
        ${option('', 'Everyone')} ${recipients.map((one) => option(one, one))}
      </select>
      <button data-without-script>Show</button>
    </form>
    <form method="post" action="/_foyer/mailbox/clear"><button ${messages.length === 0 && 'disabled'}>Clear</button></form>
  </div>`;
}

function empty({ recipient }: MailboxView): Html {
  return html`<p class="empty">
    ${recipient === undefined
      ? 'Nothing yet. Sign up in the app, and its message appears here.'
      : `Nothing for ${recipient}.`}
  </p>`;
}

function list(messages: readonly Message[]): Html {
  return html`<ol>
    ${messages.map((message) => html`<li data-message="${message.id}">${card(message)}</li>`)}
  </ol>`;
}

const purposes: Readonly<Record<MessagePurpose, string>> = {
  'sign-up': 'Sign-up',
  resend: 'Sent again',
  reset: 'New password',
  attribute: 'Verification',
  'sign-in': 'Sign-in',
  invitation: 'Invitation',
};

function card(message: Message): Html {
  const sent = new Date(message.sentAt);
  return html`<article aria-labelledby="subject-${message.id}">
    <div class="envelope">
      <h2 id="subject-${message.id}">${message.subject || 'SMS'}</h2>
      ${message.channel === 'email' && html`<span class="tag">Email</span>`}
      <span class="tag">${purposes[message.purpose]}</span>
      <time datetime="${sent.toISOString()}" data-time>${sent.toISOString().slice(11, 19)} UTC</time>
    </div>
    <dl>
      <div><dt>To</dt><dd>${message.to}</dd></div>
      ${message.channel === 'email' && html`<div><dt>From</dt><dd>${message.from}</dd></div>`}
      <div><dt>Pool</dt><dd>${message.pool}</dd></div>
    </dl>
    ${code(message)} ${link(message)} ${body(message)}
  </article>`;
}

function code({ code: digits }: Message): Html | undefined {
  if (digits === undefined) return undefined;
  return html`<p class="code">
    <code>${digits}</code>
    <button type="button" data-copy="${digits}" hidden>Copy<span class="hidden"> the code ${digits}</span></button>
  </p>`;
}

function link({ link: address }: Message): Html | undefined {
  if (address === undefined || !/^https?:\/\//.test(address)) return undefined;
  return html`<p class="link"><a href="${address}" target="_blank" rel="noopener">${address}</a></p>`;
}

/** An email may be HTML of the app's own: it is shown in a frame that can run nothing and load nothing. */
function body(message: Message): Html {
  if (message.channel === 'email' && /<[a-z!/]/i.test(message.body)) {
    return html`<iframe
      sandbox="allow-popups"
      title="Text of ${message.subject}"
      src="/_foyer/mailbox/body/${message.id}"
      loading="lazy"
    ></iframe>`;
  }
  return html`<p class="body">${emphasised(message.body, message.code)}</p>`;
}

function emphasised(text: string, digits: string | undefined): readonly Html[] {
  if (!digits) return [html`${text}`];
  return text.split(digits).map((part, index) => (index === 0 ? html`${part}` : html`<strong>${digits}</strong>${part}`));
}
