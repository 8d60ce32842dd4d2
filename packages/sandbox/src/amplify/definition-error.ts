import type { Place } from './place.ts';

/** The `amplify/` folder cannot be read, or says something that no backend can be made from. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly place: Place | undefined;

  constructor(message: string, place?: Place, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.place = place;
  }
}
