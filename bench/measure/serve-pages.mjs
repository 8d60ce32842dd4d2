import { createServer } from 'node:http';

const contentTypes = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Serves built pages, so that no request of theirs goes through the hands of the one who measures. */
export const servePages = async (files) => {
  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    const body = files.get(name);
    if (body === undefined) return response.writeHead(404).end();
    response.setHeader('content-type', contentTypes[name.split('.').at(-1)] ?? 'application/octet-stream');
    response.end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
};
