'use client';

import { useSyncExternalStore } from 'react';
import { breakpoints, type Breakpoint } from './breakpoints.ts';

const widths = Object.keys(breakpoints) as Breakpoint[];
const queryOf = (width: Breakpoint) => matchMedia(`(min-width: ${breakpoints[width]}px)`);

const follow = (onChange: () => void) => {
  const queries = widths.map(queryOf);
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
};
const followNothing = () => () => {};

const widest = () => widths.findLast((width) => queryOf(width).matches) ?? 'base';

/** The widest breakpoint that the window has reached, for who asks. On the server it is `base`. */
export const useBreakpoint = (isAsked: boolean, onServer: Breakpoint = 'base'): Breakpoint =>
  useSyncExternalStore(isAsked ? follow : followNothing, () => (isAsked ? widest() : 'base'), () => onServer);

/** One value for every width, or from widths on: by their names, or in a list from the narrowest on. */
export type Responsive<Value> = Value | readonly Value[] | { readonly [Width in Breakpoint]?: Value | undefined };

/** What of a responsive value holds at a breakpoint. */
export const valueAt = <Value extends string | number | boolean>(responsive: Responsive<Value>, breakpoint: Breakpoint): Value | undefined => {
  if (!(responsive instanceof Object)) return responsive;
  const reached = widths.slice(0, widths.indexOf(breakpoint) + 1);
  const values = reached.map((width, at) => (Array.isArray(responsive) ? responsive[at] : Reflect.get(responsive, width)));
  return values.findLast((value: Value | undefined) => value !== undefined);
};

/**
 * What of a value that differs by width holds now.
 *
 * @param onServer the breakpoint that the server draws for, and hydration begins with
 * @example
 * const size = useBreakpointValue({ base: 'small', large: 'large' });
 */
export const useBreakpointValue = <Value extends string | number | boolean>(
  values: Responsive<Value>,
  onServer: Breakpoint = 'base',
): Value | undefined => valueAt(values, useBreakpoint(true, onServer));
