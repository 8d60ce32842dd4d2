import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @throws a sentence that names the file, where it cannot be read or is no JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`[foyer] ${relative(process.cwd(), file)} cannot be read as JSON: ${why}`, { cause });
  }
}
