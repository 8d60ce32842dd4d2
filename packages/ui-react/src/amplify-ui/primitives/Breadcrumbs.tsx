'use client';

import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { crumb, crumbs } from './Breadcrumbs.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { Link as LinkPart, type LinkProps } from './Link.tsx';
import { View, type ViewProps } from './View.tsx';

export type BreadcrumbsProps = ViewProps<'nav'> & {
  /** The pages on the way, from the first on. */
  readonly items?: readonly { readonly href?: string | undefined; readonly label?: ReactNode; readonly isCurrent?: boolean | undefined }[] | undefined;
  /** @default '/' */
  readonly separator?: ReactNode;
};

const none: NonNullable<BreadcrumbsProps['items']> = [];

const Container = ({ children, ...props }: ViewProps<'nav'>): ReactElement => {
  const { text } = useTexts(primitivesMessages);
  return <View as="nav" aria-label={text('primitive.path')} {...props} data-foyer-part="breadcrumbs"><ol className={crumbs}>{children}</ol></View>;
};

const Item = ({ className, ...props }: ViewProps<'li'>): ReactElement => <View as="li" {...props} className={classNames(crumb, className)} />;

const Link = ({ isCurrent, ...props }: LinkProps & { readonly isCurrent?: boolean | undefined }): ReactElement =>
  isCurrent ? <span aria-current="page">{props.children}</span> : <LinkPart {...props} />;

const Separator = ({ children = '/' }: { readonly children?: ReactNode }) => <span aria-hidden="true">{children}</span>;

/** Where a page stands, from the first page on. Renders a `<nav>`. */
function BreadcrumbsRoot({ items = none, separator, ...props }: BreadcrumbsProps) {
  return (
    <Container {...props}>
      {items.map(({ href, label, isCurrent = false }, at) => (
        <Fragment key={at}>
          <Item>
            <Link href={href} isCurrent={isCurrent}>{label}</Link>
            {at < items.length - 1 && <Separator>{separator}</Separator>}
          </Item>
        </Fragment>
      ))}
    </Container>
  );
}

/** The way to where a page stands. */
export const Breadcrumbs = /* @__PURE__ */ Object.assign(BreadcrumbsRoot, { displayName: 'Breadcrumbs', Container, Item, Link, Separator });
