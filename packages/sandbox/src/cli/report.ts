import { styleText } from 'node:util';
import type { AmplifyDefinition } from '../amplify/definition.ts';
import { DefinitionError } from '../amplify/definition-error.ts';
import { showPlace } from '../amplify/place.ts';

/** Where the sandbox writes what a person should see. */
export interface Report {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** Writes to the terminal; `quiet` leaves out what is neither warning nor error. */
export function terminalReport(quiet: boolean): Report {
  return {
    info: (line) => {
      if (!quiet) process.stdout.write(`${line}\n`);
    },
    warn: (line) => process.stderr.write(`${styleText('yellow', 'warning')} ${line}\n`),
    error: (line) => process.stderr.write(`${styleText('red', 'error')} ${line}\n`),
  };
}

/** Names everything in the definitions that has no effect, and that the definitions of before did not have yet. */
export function reportDefinition(definition: AmplifyDefinition, root: string, report: Report, before?: AmplifyDefinition): void {
  const known = new Set(before ? warningsOf(before, root) : []);
  for (const line of warningsOf(definition, root)) if (!known.has(line)) report.warn(line);
  const secrets = definition.missingSecrets.filter((name) => !before?.missingSecrets.includes(name));
  if (secrets.length > 0) report.info(`Secrets without a value in .env, faked: ${secrets.join(', ')}`);
}

function warningsOf(definition: AmplifyDefinition, root: string): readonly string[] {
  return definition.warnings.map(({ text, place }) => (place ? `${showPlace(place, root)} ${text}` : text));
}

/** An error in one sentence, with file and line where they are known. */
export function sentenceOf(error: unknown, root: string): string {
  if (error instanceof DefinitionError) {
    return error.place ? `${showPlace(error.place, root)} ${error.message}` : error.message;
  }
  return (error instanceof Error ? error.message : String(error)).replace(/^\[foyer\] /, '');
}
