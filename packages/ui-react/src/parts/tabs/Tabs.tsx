'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useCallback, useId, useMemo, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { classNames } from '../class-names.ts';
import { nextTab } from './next-tab.ts';
import { list, tab } from './Tabs.css.ts';
import { TabsContext, useTabs } from './tabs-context.ts';

export interface TabsProps extends Omit<ComponentProps<typeof Primitive.div>, 'defaultValue'> {
  /** The selected tab. With it, the tabs change only when you change it in `onValueChange`. */
  value?: string | undefined;
  /** The tab that is selected at first. */
  defaultValue?: string | undefined;
  /** Another tab is selected. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Whether an arrow key selects the tab that it reaches, or the person presses Enter there. @default 'automatic' */
  activation?: 'automatic' | 'manual' | undefined;
}

/** Views of which one is seen. Renders a `<div>` around a `TabList` and a `TabPanel` for each tab. */
export function Tabs({ value, defaultValue, onValueChange, activation = 'automatic', ...rest }: TabsProps) {
  const id = useId();
  const [own, setOwn] = useState(defaultValue);
  const selected = value ?? own;
  const select = useCallback(
    (next: string) => {
      if (next === selected) return;
      setOwn(next);
      onValueChange?.(next);
    },
    [selected, onValueChange],
  );
  const context = useMemo(() => ({ id, value: selected, activation, select }), [id, selected, activation, select]);
  return (
    <TabsContext value={context}>
      <Primitive.div data-foyer-part="tabs" {...rest} />
    </TabsContext>
  );
}

export interface TabListProps extends Omit<ComponentProps<typeof Primitive.div>, 'aria-label'> {
  /** What the tabs choose among. */
  label: string;
}

/** The row of tabs. Renders a `<div role="tablist">`; arrow keys, Home and End go through it. */
export function TabList({ label, className, onKeyDown, ...rest }: TabListProps) {
  const { activation } = useTabs('TabList');
  const rove = (event: KeyboardEvent<HTMLDivElement>) => {
    onKeyDown?.(event);
    const next = event.defaultPrevented ? undefined : nextTab(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (activation === 'automatic') next.click();
  };
  return (
    <Primitive.div
      role="tablist"
      data-foyer-part="tabs.list"
      {...rest}
      className={classNames(list, className)}
      aria-label={label || undefined}
      onKeyDown={rove}
    />
  );
}

export interface TabProps extends Omit<ComponentProps<typeof Primitive.button>, 'value'> {
  /** Joins the tab with its panel. */
  value: string;
}

/** An id has no spaces, since lists of ids are parted by them. */
const idOf = (kind: 'tab' | 'panel', tabs: string, value: string) => `${tabs}-${kind}-${value.replaceAll(' ', '_')}`;

/** Renders a `<button role="tab">`. */
export function Tab({ value, className, onClick, ...rest }: TabProps) {
  const tabs = useTabs('Tab');
  const selected = tabs.value === value;
  return (
    <Primitive.button
      type={rest.asChild ? undefined : 'button'}
      role="tab"
      data-foyer-part="tabs.tab"
      {...rest}
      className={classNames(tab, className)}
      id={idOf('tab', tabs.id, value)}
      aria-selected={selected}
      aria-controls={selected ? idOf('panel', tabs.id, value) : undefined}
      tabIndex={selected || tabs.value === undefined ? 0 : -1}
      data-selected={selected ? '' : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) tabs.select(value);
      }}
    />
  );
}

export interface TabPanelProps extends ComponentProps<typeof Primitive.div> {
  /** The tab that shows this panel. */
  value: string;
  /** It stays in the page, out of sight, while another tab is selected, and keeps what was done in it. @default false */
  stays?: boolean | undefined;
}

/** What a tab shows; in the page only while its tab is selected, unless it `stays`. Renders a `<div role="tabpanel">`. */
export function TabPanel({ value, stays, ...rest }: TabPanelProps) {
  const tabs = useTabs('TabPanel');
  const hidden = tabs.value !== value;
  if (hidden && !stays) return null;
  return (
    <Primitive.div
      role="tabpanel"
      data-foyer-part="tabs.panel"
      {...rest}
      hidden={hidden || undefined}
      id={idOf('panel', tabs.id, value)}
      aria-labelledby={idOf('tab', tabs.id, value)}
    />
  );
}
