'use client';

import { cloneElement, isValidElement, useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { useJoinedRefs } from './join-refs.ts';
import { anchor, bars, item as itemClass, list } from './Menu.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface MenuProps extends Styled<React.ComponentProps<'div'>> {
  /** The button that opens it, in place of the one with three lines. */
  readonly trigger?: ReactNode;
  /** Of the button with three lines. */
  readonly triggerClassName?: string | undefined;
  /** Of the button with three lines. @default as high as a field */
  readonly size?: ButtonProps['size'];
  /** @default 'start' */
  readonly menuAlign?: 'start' | 'center' | 'end' | undefined;
  /** Whether it is open, where the app holds that. */
  readonly isOpen?: boolean | undefined;
  /** It was opened or closed. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

type Trigger = Pick<ButtonProps, 'id' | 'onClick'>;

const itemsOf = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled, [aria-disabled="true"])') ?? [])];

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A button with a list of `MenuItem`s under it; arrow keys go through them, Esc and a press elsewhere close it. */
export function Menu({ trigger, triggerClassName, size, menuAlign = 'start', isOpen: held, onOpenChange, children, className, ...props }: MenuProps) {
  const { text } = useTexts(primitivesMessages);
  const [opened, setOpened] = useState(false);
  const isOpen = held ?? opened;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const rest = useStyleProps(props);
  const ref = useJoinedRefs(menu, rest.ref);

  const open = (next: boolean) => {
    setOpened(next);
    if (next !== isOpen) onOpenChange?.(next);
  };
  const close = () => {
    open(false);
    box.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus();
  };

  useEffect(() => {
    if (isOpen) itemsOf(menu.current)[0]?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) open(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    const items = itemsOf(menu.current);
    const step = steps[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') open(false);
    else if (step) items[step(items.findIndex((each) => each === document.activeElement), items.length)]?.focus();
    if (event.key === 'Escape' || step) event.preventDefault();
  };

  const own = isValidElement<Trigger>(trigger) ? trigger : undefined;
  const wiring = {
    id: own?.props.id ?? `${id}-trigger`,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      own?.props.onClick?.(event);
      if (!event.defaultPrevented) open(!isOpen);
    },
  } as const;

  return (
    <div ref={box} className={anchor} data-foyer-part="menu">
      {own
        ? cloneElement(own, wiring)
        : <Button size={size} className={triggerClassName} aria-label={text('primitive.menu')} {...wiring}><span className={bars} /></Button>}
      {isOpen && (
        <div
          data-foyer-part="menu.list"
          {...rest}
          ref={ref}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-labelledby={rest['aria-label'] ? undefined : wiring.id}
          data-align={menuAlign}
          className={classNames(list, className)}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            rest.onClick?.(event);
            if (event.target instanceof Element && event.target.closest('[role="menuitem"]')) close();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

/** A button that opens a menu: the `trigger` of one. */
export const MenuButton = (props: ButtonProps): ReactElement => <Button {...props} />;

export interface MenuItemProps extends Omit<ButtonProps, 'variation'> {
  /** How it looks. @default 'menu' */
  readonly variation?: ButtonProps['variation'];
}

/** One thing that a menu does. */
export const MenuItem = ({ className, onClick, ...props }: MenuItemProps): ReactElement => (
  <Button
    variation="menu"
    role="menuitem"
    tabIndex={-1}
    {...props}
    className={classNames(itemClass, className)}
    onClick={(event: MouseEvent<HTMLButtonElement>) => onClick?.(event)}
  />
);
