'use client';

import { Children, isValidElement, type ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import {
  Tab, TabList, TabPanel, Tabs as TabsPart, type TabListProps, type TabPanelProps, type TabProps, type TabsProps as PartProps,
} from '../../parts/tabs/Tabs.tsx';
import { panel } from './tab-panel.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

interface TabsLook {
  /** Equally wide, or each as wide as its word. Here they are equally wide where there is room. */
  readonly spacing?: 'equal' | 'relative' | undefined;
  /** Taken, and not followed: the mark of the selected tab has one place here. */
  readonly indicatorPosition?: 'top' | 'bottom' | undefined;
}

export interface TabsProps extends Styled<PartProps>, TabsLook {
  /** The tabs with their panels, where they are no children. */
  readonly items?: readonly { readonly value: string; readonly label: ReactNode; readonly content: ReactNode; readonly isDisabled?: boolean | undefined }[] | undefined;
  /** A panel is drawn only while its tab is selected, and begins anew each time. @default false */
  readonly isLazy?: boolean | undefined;
  /** What the tabs choose among, for a screen reader. */
  readonly label?: string | undefined;
}

const List = ({ label = '', spacing: _, indicatorPosition: __, ...props }: Styled<Omit<TabListProps, 'label'>> & TabsLook & { readonly label?: string | undefined }) =>
  <TabList label={label} {...useStyleProps(props)} />;

const Item = ({ isDisabled, ...props }: Styled<TabProps> & { readonly isDisabled?: boolean | undefined }) => <Tab disabled={isDisabled} {...useStyleProps(props)} />;

const Panel = ({ className, ...props }: Styled<TabPanelProps>) => <TabPanel stays {...useStyleProps(props)} className={classNames(panel, className)} />;

/** The first tab among the children: it is selected where nothing says which. */
const firstOf = (children: ReactNode): string | undefined => {
  for (const child of Children.toArray(children)) {
    if (!isValidElement<{ readonly value?: string; readonly children?: ReactNode }>(child)) continue;
    const value = child.type === Item ? child.props.value : firstOf(child.props.children);
    if (value !== undefined) return value;
  }
  return undefined;
};

const Container = ({ isLazy: _, ...props }: Styled<PartProps> & { readonly isLazy?: boolean | undefined }) => {
  const { children, ...rest } = useStyleProps(props);
  return <TabsPart defaultValue={firstOf(children)} {...rest}>{children}</TabsPart>;
};

/** Views of which one is seen: a `TabList` and a `TabPanel` for each tab as children, or Amplify UI's `items`. */
function TabsRoot({ items, isLazy, label, spacing, indicatorPosition, ...props }: TabsProps) {
  if (!items) return <Container {...props} />;
  return (
    <Container defaultValue={items[0]?.value} {...props}>
      <List label={label} spacing={spacing} indicatorPosition={indicatorPosition}>
        {items.map((item) => <Item key={item.value} value={item.value} isDisabled={item.isDisabled}>{item.label}</Item>)}
      </List>
      {items.map((item) => <Panel key={item.value} value={item.value} stays={!isLazy}>{item.content}</Panel>)}
    </Container>
  );
}

/** Views of which one is shown, by `items` or by pieces. */
export const Tabs = /* @__PURE__ */ Object.assign(TabsRoot, { displayName: 'Tabs', Container, List, Item, Panel });
