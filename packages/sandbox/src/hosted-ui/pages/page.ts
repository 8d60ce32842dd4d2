import type { SandboxReply } from '../../http/route.ts';
import { html, type Html } from '../../mailbox-page/html.ts';

export interface Page {
  readonly title: string;
  readonly content: Html;
  /** @default 200 */
  readonly status?: number;
  /** Where a form of the page may lead in the end. */
  readonly leadsTo?: string;
}

/** A page of the hosted UI. */
export function page({ title, content, status = 200, leadsTo }: Page): SandboxReply {
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · Foyer sandbox</title>
      <link rel="stylesheet" href="/oauth2/page.css" />
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        ${content}
      </main>
      <footer>Foyer sandbox, for development. Nothing here leaves this machine.</footer>
    </body>
  </html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(leadsTo),
      'referrer-policy': 'no-referrer',
    },
    body: `<!doctype html>\n${document.markup}\n`,
  };
}

/** Browsers hold a form to this policy through every redirect that follows it. */
function policy(leadsTo: string | undefined): string {
  const targets = leadsTo === undefined ? "'self'" : `'self' ${sourceOf(new URL(leadsTo))}`;
  return `default-src 'none'; style-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
}

function sourceOf({ origin, protocol }: URL): string {
  return origin === 'null' ? protocol : origin;
}

export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f9fafc, #0c0f16);
  --sheet: light-dark(#fff, #14171e);
  --ink: light-dark(#14171e, #f2f4f7);
  --quiet: light-dark(#545860, #b3b7c1);
  --line: light-dark(#878c95, #6d727a);
  --hairline: light-dark(#e5e8ed, #2a2e35);
  --accent: #3162ec;
  --ring: light-dark(#3162ec, #95b6fe);
  --wrong: light-dark(#ca2a39, #fd9693);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; align-content: center; justify-items: center; gap: 1rem; padding: 2rem 1rem; background: var(--ground); color: var(--ink); }
main { width: min(25rem, 100%); padding: min(2rem, 8vw); background: var(--sheet); border: 1px solid var(--hairline); border-radius: 0.75rem; box-shadow: 0 1px 2px rgb(0 0 0 / 0.05), 0 8px 24px -6px rgb(0 0 0 / 0.08); overflow-wrap: anywhere; }
h1 { margin: 0 0 0.25rem; font-size: 1.375rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1rem; font-weight: 600; }
p { margin: 0 0 1rem; color: var(--quiet); }
p.wrong { color: var(--wrong); }
form { display: grid; gap: 0.75rem; }
.people { display: grid; gap: 0.5rem; }
.pair { grid-template-columns: 1fr 1fr; }
label { display: grid; gap: 0.25rem; font-size: 0.875rem; color: var(--quiet); }
input, button { font: inherit; font-size: 1rem; min-height: 2.5rem; padding: 0.375rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--sheet); color: var(--ink); min-width: 0; }
button { cursor: pointer; }
.person { text-align: start; width: 100%; display: grid; padding-block: 0.5rem; }
.person span { font-size: 0.875rem; color: var(--quiet); }
button:hover { border-color: var(--ring); }
.first { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 500; }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
footer { font-size: 0.875rem; color: var(--quiet); text-align: center; }
`;
