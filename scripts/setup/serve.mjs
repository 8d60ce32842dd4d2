import { waitForAnswer } from './ports.mjs';
import { endOnInterrupt, start } from './run.mjs';
import { say, Stop, withProgress } from './say.mjs';

/**
 * Runs servers until they end, or until Ctrl-C, which takes the whole group of their processes along.
 * @returns {Promise<number>} their exit code.
 * @throws {Stop} where they end, or stay silent, before each address has answered.
 */
export const serve = async ({ title, name, command, args, addresses, banner, ...options }) => {
  endOnInterrupt();
  const server = start(command, args, options);
  let running = true;
  void server.ended.then(() => (running = false));

  const ready = await withProgress(title, async () => {
    for (const address of addresses) if (!(await waitForAnswer(address, { given: () => !running }))) return false;
    return true;
  });
  if (!ready) {
    await server.stop();
    throw new Stop(`${name} did not start; what it said is above.`);
  }
  say(banner);
  const { code } = await server.ended;
  return code;
};
