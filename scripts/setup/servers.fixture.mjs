// Two servers, of which one is a process of the other and deaf to SIGTERM, as what `npm start` runs may be.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const [role, first, second] = process.argv.slice(2);
const listen = (port) => createServer((_request, response) => response.end('here')).listen(Number(port), '127.0.0.1');

if (role === 'inner') {
  process.on('SIGTERM', () => {});
  listen(second);
} else if (role === 'outer') {
  spawn(process.execPath, [import.meta.filename, 'inner', first, second], { stdio: 'inherit' });
  console.log(`group ${process.pid}`);
  listen(first);
} else if (role === 'dies') {
  console.log('no such file');
  process.exitCode = 3;
} else {
  // These set up what ends a process, so the servers do without.
  const { serve } = await import('./serve.mjs');
  const { runMain } = await import('./say.mjs');
  const args = [import.meta.filename, role === 'breaks' ? 'dies' : 'outer', first, second];
  const addresses = [first, second].map((port) => `http://127.0.0.1:${port}/`);
  await runMain(() => serve({ title: 'Starting', name: 'The pair', command: process.execPath, args, addresses, banner: 'Ready.', patience: 200 }));
}
