import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface CommandLine {
  readonly command: 'serve' | 'generate' | 'help' | 'version';
  readonly amplify: string;
  readonly outputs: string | undefined;
  readonly data: string | undefined;
  readonly port: number;
  readonly httpsPort: number | undefined;
  readonly ephemeral: boolean;
  readonly reset: boolean;
  readonly seed: string | undefined;
  readonly quiet: boolean;
}

/** A mistake in the command line, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const DEFAULT_PORT = 4566;

export const USAGE = `foyer-sandbox serves an app's amplify/ folder on this machine, for development.

  foyer-sandbox [options]            serve, and take up edits
  foyer-sandbox generate [options]   write amplify_outputs.json and end

  --amplify DIR    the folder with backend.ts                  (amplify)
  --outputs FILE   where to write the outputs                  (amplify_outputs.json beside it)
  --data DIR       where users are kept between runs           (.foyer beside it)
  --port N         the port of http                            (${DEFAULT_PORT})
  --https-port N   serve https too, with a certificate of its own
  --ephemeral      keep nothing between runs
  --reset          begin without users, rows and messages
  --seed FILE      users and rows to begin with, as JSON or as a module
  --quiet          print errors and warnings alone
  --help, --version
`;

const options = {
  amplify: { type: 'string' },
  outputs: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'https-port': { type: 'string' },
  seed: { type: 'string' },
  ephemeral: { type: 'boolean' },
  reset: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** @throws UsageError for a word or a value that it does not know. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words);
  const [command = 'serve', ...rest] = positionals;
  if (rest.length > 0 || (command !== 'serve' && command !== 'generate')) {
    throw new UsageError(`foyer-sandbox knows no command ${positionals.join(' ')}; it knows generate, or none to serve.`);
  }
  if (values.ephemeral && values.data !== undefined) {
    throw new UsageError('--ephemeral keeps nothing and --data names where to keep it; leave one of them out.');
  }
  return {
    command: values.help ? 'help' : values.version ? 'version' : command,
    amplify: values.amplify ?? 'amplify',
    outputs: values.outputs,
    data: values.data,
    port: portOf('--port', values.port) ?? DEFAULT_PORT,
    httpsPort: portOf('--https-port', values['https-port']),
    ephemeral: values.ephemeral ?? false,
    reset: values.reset ?? false,
    seed: values.seed,
    quiet: values.quiet ?? false,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = error.message] = error.message.split('. ');
    throw new UsageError(`${sentence}; --help lists the options.`);
  }
}

function portOf(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`${flag} wants a port from 0 to 65535, not ${text}.`);
}
