import type { BrowserContext, ConsoleMessage } from '@playwright/test';
import { expect, test as base } from '@foyer/sandbox/playwright';

export { expect };

export interface CalmFixtures {
  /** What the pages complained of: errors, warnings, breaches of the content policy. A test ends with none. */
  readonly complaints: string[];
}

/** The browser itself notes each answer that refuses, each connection that fails, each app that it has not: those are part of a journey. */
const isAnswer = (message: ConsoleMessage) => /^Failed to (load resource|launch)/.test(message.text());

/** What the pages of a context complain of from now on. */
export function watchComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message)) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}

/** A test whose pages keep calm: no error, no warning, nothing that the content policy refuses. */
export const test = base.extend<CalmFixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = watchComplaints(context);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
