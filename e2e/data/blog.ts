import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type AppServer, serveApp } from '../app-server.ts';
import { expect, test as base } from '../demo-test.ts';
import { Person } from '../person.ts';

export { expect };

const password = 'Correct-horse-7';

/** Somebody at the blog, in a browser of their own. */
class Reader {
  readonly person: Person;
  constructor(readonly page: Page, person: Person) {
    this.person = person;
  }

  post(title: string) {
    return this.page.getByRole('list', { name: 'Posts' }).getByRole('listitem').filter({ hasText: title });
  }
  async isLive() {
    await expect(this.page.getByText('Live', { exact: true })).toBeVisible();
  }
  async writes(title: string, text = 'Some text') {
    await this.person.presses('New post');
    await this.person.types('Title', title);
    await this.person.types('Text', text);
    await this.person.presses('Publish');
  }
  /** Sees a post as the server has it, and no more as a change on its way. */
  async seesSaved(title: string) {
    await expect(this.post(title)).toBeVisible();
    await expect(this.post(title).getByText('Saving…')).toBeHidden();
  }
}

interface BlogFixtures {
  readonly blog: AppServer;
  /** Opens the blog in a browser of its own, for a guest or as somebody with an account. */
  readonly opens: (name?: string, groups?: readonly string[]) => Promise<Reader>;
}

export const test = base.extend<BlogFixtures>({
  blog: async ({ sandbox: _ }, use) => {
    const served = await serveApp(join(import.meta.dirname, '../../demo/dist'));
    await use(served);
    await served.close();
  },
  opens: async ({ browser, blog, sandbox, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, groups = []) => {
      const page = await openPage(browser, contexts, complaints);
      const reader = new Reader(page, new Person(page, sandbox));
      if (name === undefined) {
        await page.goto(blog.url);
        return reader;
      }
      const email = `${name}@example.com`;
      if (!sandbox.admin.listUsers().some(({ attributes }) => attributes['email'] === email)) {
        await sandbox.admin.createUser({ username: email, password, groups: [...groups], attributes: { name } });
      }
      await page.goto(`${blog.url}/#/sign-in`);
      await reader.person.types('Email', email);
      await reader.person.types('Password', password);
      await reader.person.presses('Sign in');
      await reader.person.seesHeading(`Hello, ${name}`);
      return reader;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function openPage(browser: Browser, contexts: BrowserContext[], complaints: string[]) {
  const context = await browser.newContext({ locale: 'en-US' });
  contexts.push(context);
  const note = (text: string) => void complaints.push(text);
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) note(message.text());
  });
  context.on('weberror', (error) => note(String(error.error())));
  return context.newPage();
}
