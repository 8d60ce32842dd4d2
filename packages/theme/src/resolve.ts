import type { Pair } from './tokens/color.ts';
import { palette, type Primitive } from './tokens/palette.ts';

export type Resolved<Token extends string> = Record<Token, readonly [light: string, dark: string]>;

const primitives = new Map<string, string>(
  Object.entries(palette).flatMap(([hue, steps]) => Object.entries(steps).map(([step, value]) => [`${hue}.${step}`, value] as const)),
);

const primitive = (path: Primitive): string => {
  const value = primitives.get(path);
  if (value === undefined) throw new Error(`[foyer] The palette has no "${path}".`);
  return value;
};

const mapValues = <Key extends string, From, To>(record: Record<Key, From>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Record<Key, To>;

/** Replaces the names of primitives by their values. */
export const resolve = <Token extends string>(pairs: Record<Token, Pair>): Resolved<Token> =>
  mapValues(pairs, ([light, dark]) => [primitive(light), primitive(dark)] as const);

/** The values of both modes in one: which of them shows follows the nearest `color-scheme`. */
export const lightDark = <Token extends string>(resolved: Resolved<Token>): Record<Token, string> =>
  mapValues(resolved, ([light, dark]) => (light === dark ? light : `light-dark(${light}, ${dark})`));
