const LEAST = 5 * 1024 * 1024;
const MOST_PARTS = 10_000;
const MIB = 1024 * 1024;

/** One part of a file. Its number counts from 1. */
export interface PartRange {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The size of the parts of a file: as wished, at least what S3 takes, and so large that 10,000 hold it. */
export function partSizeFor(size: number, wished: number = LEAST): number {
  const least = Math.ceil(size / MOST_PARTS / MIB) * MIB;
  return Math.max(LEAST, wished, least);
}

export const partsOf = (size: number, partSize: number): readonly PartRange[] =>
  Array.from({ length: Math.ceil(size / partSize) }, (_, index) => ({
    number: index + 1, start: index * partSize, end: Math.min((index + 1) * partSize, size),
  }));
