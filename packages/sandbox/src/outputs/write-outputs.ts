import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AmplifyOutputs } from './amplify-outputs.ts';

/** Writes the file where it says something new, whole or not at all. Answers whether it did. */
export function writeOutputs(file: string, outputs: AmplifyOutputs): boolean {
  const text = `${JSON.stringify(outputs, null, 2)}\n`;
  if (readOrNothing(file) === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
  return true;
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
