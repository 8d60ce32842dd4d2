import type { CommandLine } from './arguments.ts';
import { appPaths } from './app-paths.ts';
import { banner } from './banner.ts';
import { startDevSandbox } from './dev-sandbox.ts';
import { SANDBOX } from '../shim/connection.ts';
import type { Report } from './report.ts';

/** Serves until the process is told to stop. */
export async function serve(line: CommandLine, report: Report): Promise<void> {
  const paths = appPaths(line);
  const dev = await startDevSandbox({
    paths,
    port: line.port,
    httpsPort: line.httpsPort,
    ephemeral: line.ephemeral,
    reset: line.reset,
    seed: line.seed,
    report,
  });
  report.info(banner(dev, paths, line.ephemeral));
  report.info(wayIn(dev.sandbox.url));
  await stopSignal();
  report.info('Stopping.');
  await dev.close();
}

/** The outputs name AWS's hosts, so an app that does nothing about it asks AWS. */
function wayIn(url: string): string {
  return `  An app reaches it by the Vite plugin, or by connectToSandbox(${url === SANDBOX ? '' : `'${url}'`}) of @foyer/sandbox/connect.\n`;
}

/** Waits for the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
