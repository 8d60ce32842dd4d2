import type { SandboxReply } from '../../http/route.ts';
import { html } from '../../mailbox-page/html.ts';
import { page } from './page.ts';

/** An error that cannot be sent back to an app. */
export function errorPage(error: string, words: string): SandboxReply {
  return page({ title: 'This sign-in cannot go on', status: 400, content: html`<p>${words}</p><p><code>${error}</code></p>` });
}
