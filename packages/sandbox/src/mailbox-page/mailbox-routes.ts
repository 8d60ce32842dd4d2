import type { Route, SandboxReply, SandboxRequest } from '../http/route.ts';
import type { Mailbox } from '../mailbox/message.ts';
import type { Sandbox } from '../sandbox.ts';
import { LiveMailbox } from './live-mailbox.ts';
import { mailboxEvents } from './mailbox-events.ts';
import { mailboxStyle } from './mailbox-style.ts';
import { mailboxPage } from './mailbox-view.ts';

const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-src 'self'",
  "form-action 'self'", "base-uri 'none'",
].join('; ');
const BODY_POLICY = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

/** A link in a mail opens beside the mailbox, and a mail without a style of its own reads as the page does. */
const BODY_HEAD =
  '<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{font:1rem/1.5 system-ui,sans-serif}</style>';

/** The mailbox as a page for people, at `/_foyer/mailbox`. */
export function mailboxRoutes({ mailbox }: Pick<Sandbox, 'mailbox'>): readonly Route[] {
  return [
    get('/_foyer/mailbox', (request) => page(mailbox, request)),
    get('/_foyer/mailbox/mailbox.css', () => file('text/css', mailboxStyle)),
    get('/_foyer/mailbox/mailbox.js', () => file('text/javascript', `new (${LiveMailbox.toString()})().start();\n`)),
    get('/_foyer/mailbox/events', (request) => ({
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      body: mailboxEvents(mailbox, request.signal),
    })),
    get('/_foyer/mailbox/body/*', (request) => body(mailbox, request)),
    {
      method: 'POST',
      path: '/_foyer/mailbox/clear',
      handle: () => {
        mailbox.clear();
        return { status: 303, headers: { location: '/_foyer/mailbox' } };
      },
    },
  ];
}

function get(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, handle };
}

function page(mailbox: Mailbox, { url }: SandboxRequest): SandboxReply {
  const recipient = url.searchParams.get('to') || undefined;
  const recipients = [...new Set(mailbox.list().map((message) => message.to))].toSorted();
  const messages = mailbox.list(recipient === undefined ? {} : { to: recipient });
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY },
    body: mailboxPage({ messages, recipients, recipient }),
  };
}

function body(mailbox: Mailbox, { url }: SandboxRequest): SandboxReply {
  const message = mailbox.read(url.pathname.split('/').at(-1) ?? '');
  if (!message) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'There is no such message.\n' };
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': BODY_POLICY },
    body: `${BODY_HEAD}${message.body}`,
  };
}

function file(type: string, text: string): SandboxReply {
  return { headers: { 'content-type': `${type}; charset=utf-8` }, body: text };
}
