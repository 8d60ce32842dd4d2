'use client';

import { createContext, use, useId, useMemo, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { ChevronDownIcon } from '../../parts/icon/icons/ChevronDownIcon.tsx';
import { accordion, content as contentClass, icon, item as itemClass, trigger as triggerClass } from './Accordion.css.ts';
import { View, type ViewProps } from './View.tsx';

export type AccordionContainerProps = Omit<ViewProps<'div'>, 'defaultValue'> & {
  /** The items that are open at first. @default none */
  readonly defaultValue?: readonly string[] | undefined;
  /** The items that are open, where the app holds that. */
  readonly value?: readonly string[] | undefined;
  /** An item was opened or closed; these are open now. */
  readonly onValueChange?: ((value?: string[]) => void) | undefined;
  /** More than one item can be open. @default false */
  readonly allowMultiple?: boolean | undefined;
  /** The only item that is open does not close. @default false */
  readonly preventCollapse?: boolean | undefined;
};

export type AccordionProps = AccordionContainerProps & {
  /** The items of an accordion that has no children. */
  readonly items?: readonly { readonly value?: string | undefined; readonly trigger?: ReactNode; readonly content?: ReactNode }[] | undefined;
};

interface Opened {
  readonly isOpen: (value: string) => boolean;
  readonly toggle: (value: string) => void;
}

const OpenedContext = createContext<Opened>({ isOpen: () => false, toggle: () => {} });
const ItemContext = createContext('');

const none: readonly string[] = [];
const noItems: NonNullable<AccordionProps['items']> = [];

const Container = ({ defaultValue = none, value, onValueChange, allowMultiple, preventCollapse, className, ...props }: AccordionContainerProps): ReactElement => {
  const [own, setOwn] = useState<readonly string[]>(defaultValue);
  const open = value ?? own;
  const opened = useMemo((): Opened => ({
    isOpen: (item) => open.includes(item),
    toggle: (item) => {
      const isOpen = open.includes(item);
      if (isOpen && preventCollapse && open.length === 1) return;
      const others = open.filter((each) => each !== item);
      const next = isOpen ? others : [...(allowMultiple ? others : []), item];
      setOwn(next);
      onValueChange?.(next);
    },
  }), [open, allowMultiple, preventCollapse, onValueChange]);
  return (
    <OpenedContext value={opened}>
      <View {...props} data-foyer-part="accordion" className={classNames(accordion, className)} />
    </OpenedContext>
  );
};

const Item = ({ value, className, ...props }: ComponentProps<'details'> & { readonly value?: string | undefined }) => {
  const id = useId();
  const name = value ?? id;
  const { isOpen } = use(OpenedContext);
  return <ItemContext value={name}><details data-foyer-part="accordion.item" {...props} open={isOpen(name)} className={classNames(itemClass, className)} /></ItemContext>;
};

const Trigger = ({ className, onClick, ...props }: ComponentProps<'summary'>) => {
  const { toggle } = use(OpenedContext);
  const name = use(ItemContext);
  return (
    <summary
      data-foyer-part="accordion.trigger"
      {...props}
      className={classNames(triggerClass, className)}
      onClick={(event) => {
        onClick?.(event);
        event.preventDefault();
        toggle(name);
      }}
    />
  );
};

const Content = ({ className, ...props }: ViewProps<'div'>): ReactElement => <View {...props} data-foyer-part="accordion.content" className={classNames(contentClass, className)} />;

const Icon = () => <ChevronDownIcon className={icon} />;

/** Headings that open what stands under them. Renders a `<details>` an item. */
function AccordionRoot({ items = noItems, ...props }: AccordionProps) {
  return (
    <Container {...props}>
      {props.children ?? items.map(({ value, trigger, content }, at) => (
        <Item key={value ?? at} value={value}>
          <Trigger>{trigger}<Icon /></Trigger>
          <Content>{content}</Content>
        </Item>
      ))}
    </Container>
  );
}

/** What can be opened, one under the other; each item is a `<details>`. */
export const Accordion = /* @__PURE__ */ Object.assign(AccordionRoot, { displayName: 'Accordion', Container, Item, Trigger, Content, Icon });
