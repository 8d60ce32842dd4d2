import { openPage, reactWork, settle } from './open-page.mjs';

/** Opens a screen, types in its first field, and answers the work that React did for each. */
export const countWork = async (browser, files, { page: name }, screen) => {
  const { page, faults, close } = await openPage(browser, files, `${name}.html#${screen}`, ['react-work.js']);
  const field = page.locator('main input:visible').first();
  await field.waitFor();
  await settle(page);
  const mount = await reactWork(page);
  const elements = await page.locator('main *').count();

  const keys = 'someone@exam';
  await field.focus();
  await settle(page);
  const before = await reactWork(page);
  await field.pressSequentially(keys);
  await settle(page);
  const after = await reactWork(page);
  if ((await field.inputValue()) !== keys) faults.push('the field did not take what was typed');
  await close();
  return {
    mount: { commits: mount.commits, renders: mount.renders },
    key: { commits: (after.commits - before.commits) / keys.length, renders: (after.renders - before.renders) / keys.length },
    elements,
  };
};
