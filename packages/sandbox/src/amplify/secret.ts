import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** What `secret('NAME')` gives. Its value is asked for when it is needed. */
export interface BackendSecret {
  readonly name: string;
  /** From the environment or a `.env` file; a fake where neither has it. */
  resolve(): string;
}

export interface Secrets {
  secret(name: string): BackendSecret;
  /** Names that were asked for and have no value. */
  missing(): readonly string[];
}

export function createSecrets(root: string, environment: NodeJS.ProcessEnv = process.env): Secrets {
  const files = ['.env.local', '.env'].map((name) => readEnv(join(root, name)));
  const missing = new Set<string>();
  return {
    missing: () => [...missing],
    secret(name) {
      const value = environment[name] ?? files.find((file) => file[name] !== undefined)?.[name];
      if (value === undefined) missing.add(name);
      return { name, resolve: () => value ?? `fake-secret-${name}` };
    },
  };
}

function readEnv(path: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
