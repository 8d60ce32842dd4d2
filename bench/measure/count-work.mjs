import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('./react-work.js', import.meta.url));
const origin = 'http://localhost';
const contentTypes = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const quietFor = 500;

const serve = (page, files) =>
  page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    const contentType = contentTypes[name.split('.').at(-1)] ?? 'application/octet-stream';
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });

const settle = (page) => page.waitForFunction((ms) => performance.now() - window.reactWork.last > ms, quietFor);
const read = (page) => page.evaluate(() => ({ ...window.reactWork }));

/** Opens a screen, types in its first field, and answers the work that React did for each. */
export const countWork = async (browser, files, { page: name }, screen) => {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript({ path: hook });
  await serve(page, files);
  await page.goto(`${origin}/${name}.html#${screen}`);

  const field = page.locator('main input:visible').first();
  await field.waitFor();
  await settle(page);
  const mount = await read(page);
  const elements = await page.locator('main *').count();

  const keys = 'someone@exam';
  await field.focus();
  await settle(page);
  const before = await read(page);
  await field.pressSequentially(keys);
  await settle(page);
  const after = await read(page);
  if ((await field.inputValue()) !== keys) faults.push('the field did not take what was typed');
  await page.close();
  if (faults.length > 0) throw new Error(`${name}#${screen}: ${faults.join('; ')}`);
  return {
    mount: { commits: mount.commits, renders: mount.renders },
    key: { commits: (after.commits - before.commits) / keys.length, renders: (after.renders - before.renders) / keys.length },
    elements,
  };
};
