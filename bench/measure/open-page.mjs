import { fileURLToPath } from 'node:url';

const origin = 'http://localhost';
const contentTypes = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Opens a built page with scripts of this folder before its own. `close` rejects where the page threw. */
export const openPage = async (browser, files, path, scripts) => {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const script of scripts) await page.addInitScript({ path: fileURLToPath(new URL(`./${script}`, import.meta.url)) });
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    const contentType = contentTypes[name.split('.').at(-1)] ?? 'application/octet-stream';
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
  await page.goto(`${origin}/${path}`);
  return {
    page,
    faults,
    async close() {
      await page.close();
      if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
    },
  };
};

/** Waits until what was begun has had two frames, and React has then done nothing for so many milliseconds. */
export const settle = async (page, quietFor = 500, patience = 30_000) => {
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  await page.waitForFunction((ms) => performance.now() - window.reactWork.last > ms, quietFor, { timeout: patience });
};

export const reactWork = (page) => page.evaluate(() => ({ ...window.reactWork }));
