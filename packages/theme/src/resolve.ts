import type { ColorPair } from './light-dark.ts';
import { mapValues } from './map-values.ts';
import type { Pair } from './tokens/color.ts';
import { palette, type Primitive } from './tokens/palette.ts';

const primitives = new Map<string, string>(
  Object.entries(palette).flatMap(([hue, steps]) => Object.entries(steps).map(([step, value]) => [`${hue}.${step}`, value] as const)),
);

const primitive = (path: Primitive): string => {
  const value = primitives.get(path);
  if (value === undefined) throw new Error(`[foyer] The palette has no "${path}".`);
  return value;
};

/** Replaces the names of primitives by their values. */
export const resolve = <Token extends string>(pairs: Readonly<Record<Token, Pair>>): Record<Token, ColorPair> =>
  mapValues(pairs, ([light, dark]) => [primitive(light), primitive(dark)] as const);
