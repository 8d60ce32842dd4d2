import type { DefinitionWarning } from './definition.ts';
import { DefinitionError } from './definition-error.ts';
import { placeInStack, type Place } from './place.ts';
import type { Secrets } from './secret.ts';

/** One reading of an `amplify/` folder: what is noticed on the way. */
export interface Session {
  readonly folder: string;
  readonly secrets: Secrets;
  readonly warnings: readonly DefinitionWarning[];
  /** The line of the app that is running now. */
  here(): Place | undefined;
  /** Notes once per line and text. */
  warn(text: string, place?: Place): void;
  /** Notes the first of what one line says. */
  warnOncePerLine(text: string): void;
  /** An error that names the line that is running now, or the line given. */
  error(text: string, place?: Place): DefinitionError;
}

export function createSession(folder: string, secrets: Secrets): Session {
  const warnings: DefinitionWarning[] = [];
  const here = () => placeInStack(deepStack(), folder);
  return {
    folder,
    secrets,
    warnings,
    here,
    warn(text, place = here()) {
      const known = warnings.some(
        (warning) => warning.text === text && warning.place?.file === place?.file && warning.place?.line === place?.line,
      );
      if (!known) warnings.push({ text, place });
    },
    warnOncePerLine(text) {
      const place = here();
      const known = warnings.some((warning) => warning.place?.file === place?.file && warning.place?.line === place?.line);
      if (!known || !place) warnings.push({ text, place });
    },
    error: (text, place = here()) => new DefinitionError(text, place),
  };
}

/** The session, where what is noticed belongs to a line that ran before. */
export function sessionAt(session: Session, place: Place | undefined): Session {
  return {
    ...session,
    warn: (text, other = place) => session.warn(text, other),
    error: (text, other = place) => session.error(text, other),
  };
}

function deepStack(): string | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 40;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return stack;
}
