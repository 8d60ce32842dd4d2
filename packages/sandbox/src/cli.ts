#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { appPaths } from './cli/app-paths.ts';
import { parseCommandLine, USAGE, UsageError, type CommandLine } from './cli/arguments.ts';
import { sentenceOf, terminalReport } from './cli/report.ts';

async function run(line: CommandLine): Promise<void> {
  const report = terminalReport(line.quiet);
  switch (line.command) {
    case 'help':
      return report.info(USAGE);
    case 'version':
      return report.info(version());
    case 'generate': {
      const { generateOutputs } = await import('./cli/dev-sandbox.ts');
      const paths = appPaths(line);
      await generateOutputs(paths, report);
      return report.info(`Wrote ${relative(process.cwd(), paths.outputs)}`);
    }
    case 'serve': {
      const { serve } = await import('./cli/serve.ts');
      return serve(line, report);
    }
  }
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return own;
}

async function main(): Promise<number> {
  let line: CommandLine | undefined;
  try {
    line = parseCommandLine(process.argv.slice(2));
    await run(line);
    return 0;
  } catch (error) {
    terminalReport(false).error(sentenceOf(error, line ? appPaths(line).root : process.cwd()));
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main();
