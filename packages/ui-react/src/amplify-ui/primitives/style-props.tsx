'use client';

import { useLayoutEffect, useRef, type Ref } from 'react';
import type { Breakpoint } from '../theme/breakpoints.ts';
import { useBreakpoint, valueAt, type Responsive } from '../theme/use-breakpoint.ts';
import { Button } from '../../parts/button/Button.tsx';
import { drawButtonsAs } from './dialect.ts';
import { useJoinedRefs } from './join-refs.ts';
import { cssNames, otherNames, type StyleName } from './style-names.ts';
import { cssValue } from './style-values.ts';

type StyleValue = Responsive<string | number>;

/** Amplify UI's way to style in place: CSS by its name, with tokens by theirs, at every width or from widths on. */
export type StyleProps = { readonly [Name in StyleName]?: StyleValue | undefined };

/** The props of an element or part that takes style props too. */
export type Styled<Props> = Omit<Props, StyleName> & StyleProps & {
  /** Becomes `data-testid`. */
  readonly testId?: string | undefined;
  /** Becomes `aria-label`. */
  readonly ariaLabel?: string | undefined;
};

const properties: Readonly<Record<string, string>> = {
  ...Object.fromEntries(cssNames.flatMap((line) => line.split(' ')).map((name) => [name, name])),
  ...otherNames,
};

const spanned = (name: string, value: string | number) => (name.endsWith('Span') && value !== 'auto' ? `span ${value}` : value);

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isStyle = (name: string, value: unknown): value is StyleValue => value !== undefined && value !== null && Object.hasOwn(properties, name);

const declarations = (styles: readonly (readonly [string, StyleValue])[], breakpoint: Breakpoint): [property: string, value: string][] =>
  styles.flatMap(([name, responsive]) => {
    const property = properties[name] ?? name;
    const value = valueAt(responsive, breakpoint);
    return value === undefined ? [] : [[kebab(property), cssValue(property, spanned(name, value))]];
  });

/** Parts the style props from all others. */
export const splitStyleProps = <Props extends object>(props: Props): [StyleProps, Omit<Props, StyleName>] => {
  const named = (isWanted: boolean) => Object.fromEntries(Object.entries(props).filter(([name]) => Object.hasOwn(properties, name) === isWanted));
  return [named(true), named(false) as Omit<Props, StyleName>];
};

/**
 * Takes the style props out, and sets them on the element by script: an attribute in the server's HTML would breach a
 * strict policy. They hold before the first paint of what the browser draws, and of a server's page once it is hydrated.
 */
export const useStyleProps = <Props extends object>(props: Props): Omit<Props, StyleName | 'ariaLabel' | 'testId'> => {
  const styles = Object.entries(props).flatMap(([name, value]) => (isStyle(name, value) ? [[name, value] as const] : []));
  const breakpoint = useBreakpoint(styles.some(([, value]) => value instanceof Object));
  const element = useRef<HTMLElement>(null);
  const declared = JSON.stringify(declarations(styles, breakpoint));

  useLayoutEffect(() => {
    const style = element.current?.style;
    const pairs: [string, string][] = JSON.parse(declared);
    for (const [property, value] of pairs) style?.setProperty(property, value);
    return () => {
      for (const [property] of pairs) style?.removeProperty(property);
    };
  }, [declared]);

  const given: Ref<HTMLElement> | undefined = 'ref' in props ? (props.ref as Ref<HTMLElement>) : undefined;
  const ref = useJoinedRefs(element, given);

  const rest = Object.fromEntries(Object.entries(props).filter(([name]) => !Object.hasOwn(properties, name) && name !== 'testId' && name !== 'ariaLabel'));
  const testId = 'testId' in props ? { 'data-testid': props.testId } : undefined;
  const label = 'ariaLabel' in props ? { 'aria-label': props.ariaLabel } : undefined;
  return { ...rest, ...testId, ...label, ...(styles.length > 0 && { ref }) } as Omit<Props, StyleName | 'ariaLabel' | 'testId'>;
};

drawButtonsAs(function StyledButton(props) {
  return <Button {...useStyleProps(props)} />;
});
