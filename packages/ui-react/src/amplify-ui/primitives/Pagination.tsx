'use client';

import { useState, type ReactElement } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ChevronDownIcon } from '../../parts/icon/icons/ChevronDownIcon.tsx';
import { backward, forward, page as pageClass, pages as pagesClass } from './Pagination.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { Flex, type ViewProps } from './View.tsx';

export type PaginationProps = Omit<ViewProps<'nav'>, 'onChange'> & {
  /** @default 1 */
  readonly currentPage?: number | undefined;
  readonly totalPages: number;
  /** How many pages stand on each side of the current one. @default 1 */
  readonly siblingCount?: number | undefined;
  /** There are pages after the last that is known. @default false */
  readonly hasMorePages?: boolean | undefined;
  /** The name of the button that leads back. @default “Previous page” in the person's language */
  readonly previousLabel?: string | undefined;
  /** The name of the button that leads on. @default “Next page” in the person's language */
  readonly nextLabel?: string | undefined;
  /** Stands before the number in the name of a page. @default “Page” in the person's language */
  readonly pageLabel?: string | undefined;
  /** As `pageLabel`, for the current page. @default a sentence in the person's language */
  readonly currentPageLabel?: string | undefined;
  /** The person goes on by a page. */
  readonly onNext?: (() => void) | undefined;
  /** The person goes back by a page. */
  readonly onPrevious?: (() => void) | undefined;
  /** The person goes to a page by its number. Pages count from 1. */
  readonly onChange?: ((newPage?: number, formerPage?: number) => void) | undefined;
};

/** The first, the last and those around the current page; 0 stands for those between. */
const shownPages = (current: number, total: number, siblings: number): number[] => {
  const near = Array.from({ length: total }, (_, at) => at + 1).filter((page) => page === 1 || page === total || Math.abs(page - current) <= siblings);
  return near.flatMap((page, at) => (at > 0 && page - (near[at - 1] ?? page) > 1 ? [0, page] : [page]));
};

/** The way through pages. Renders a `<nav>`. */
export function Pagination(props: PaginationProps): ReactElement {
  const { text } = useTexts(primitivesMessages);
  const {
    currentPage = 1, totalPages, siblingCount = 1, hasMorePages, previousLabel, nextLabel, pageLabel, currentPageLabel, onNext, onPrevious, onChange, ...rest
  } = props;
  // At an end the button keeps the focus of who pressed it.
  const isFirst = currentPage <= 1;
  const isLast = currentPage >= totalPages && !hasMorePages;
  const labelOf = (page: number) => {
    const given = page === currentPage ? currentPageLabel : pageLabel;
    return given ? `${given} ${page}` : text(page === currentPage ? 'primitive.current-page' : 'primitive.page', { page });
  };
  return (
    <Flex as="nav" aria-label={text('primitive.pages')} {...rest} data-foyer-part="pagination" className={pagesClass}>
      <IconButton label={previousLabel ?? text('primitive.previous-page')} aria-disabled={isFirst || undefined} onClick={() => !isFirst && onPrevious?.()}>
        <ChevronDownIcon className={backward} />
      </IconButton>
      {shownPages(currentPage, totalPages, siblingCount).map((page, at) => (page === 0
        ? <span key={`gap-${at}`} aria-hidden="true">…</span>
        : (
          <Button
            key={page}
            className={pageClass}
            variant={page === currentPage ? 'primary' : 'quiet'}
            aria-label={labelOf(page)}
            aria-current={page === currentPage ? 'page' : undefined}
            onClick={() => page !== currentPage && onChange?.(page, currentPage)}
          >
            {page}
          </Button>
        )))}
      <IconButton label={nextLabel ?? text('primitive.next-page')} aria-disabled={isLast || undefined} onClick={() => !isLast && onNext?.()}>
        <ChevronDownIcon className={forward} />
      </IconButton>
    </Flex>
  );
}

/** How many pages there are, and which is shown at first. */
export interface UsePaginationOptions {
  readonly totalPages: number;
  /** The page at first. @default 1 */
  readonly currentPage?: number | undefined;
  /** There are pages after the last that is known. @default false */
  readonly hasMorePages?: boolean | undefined;
  /** How many pages stand on each side of the current one. @default 1 */
  readonly siblingCount?: number | undefined;
}

/**
 * Which page is shown, and the way to others: the props of a `Pagination`.
 *
 * @example
 * const pages = usePagination({ totalPages: 6 });
 * <Pagination {...pages} />
 */
export const usePagination = ({ totalPages, currentPage: first = 1, hasMorePages = false, siblingCount = 1 }: UsePaginationOptions) => {
  const [currentPage, setCurrentPage] = useState(first);
  return {
    currentPage,
    totalPages,
    hasMorePages,
    siblingCount,
    onNext: () => setCurrentPage((page) => page + 1),
    onPrevious: () => setCurrentPage((page) => Math.max(1, page - 1)),
    onChange: (page?: number) => setCurrentPage(page ?? 1),
  };
};
