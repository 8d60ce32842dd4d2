'use client';

import { useState, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Text } from '../../parts/text/Text.tsx';
import { Pagination } from './Pagination.tsx';
import { primitivesMessages } from './primitives.messages.ts';
import { SearchField } from './SearchField.tsx';
import { Flex, Grid, type ViewProps } from './View.tsx';

export type CollectionProps<Item> = Omit<ViewProps<'div'>, 'children'> & {
  /** `grid` takes the style props of a `Grid`. */
  readonly type: 'list' | 'grid' | 'table';
  readonly items: readonly Item[];
  /** Draws an item; give it a `key`. */
  readonly children: (item: Item, index: number) => ReactNode;
  /** @default false */
  readonly isPaginated?: boolean | undefined;
  /** @default 10 */
  readonly itemsPerPage?: number | undefined;
  /** @default false */
  readonly isSearchable?: boolean | undefined;
  /** @default whether a text of the item holds what is looked for */
  readonly searchFilter?: ((item: Item, search: string) => boolean) | undefined;
  /** The name of the search. @default “Search” in the person's language */
  readonly searchLabel?: string | undefined;
  /** What stands in the search while it is empty. @default nothing */
  readonly searchPlaceholder?: string | undefined;
  /** Shown where no item is found. @default “Nothing matches” in the person's language */
  readonly searchNoResultsFound?: ReactNode;
};

/** A text of an item, at whatever depth, that holds what is looked for. */
const holds = (item: unknown, search: string): boolean => {
  if (item instanceof Object) return Object.values(item).some((value) => holds(value, search));
  return typeof item === 'string' && item.toLowerCase().includes(search.toLowerCase());
};

/** Items in a row, a column or a grid, with a search and pages where they are asked for. Renders a `<div>`. */
export function Collection<Item>(props: CollectionProps<Item>): ReactElement {
  const {
    type, items, children, isPaginated, itemsPerPage = 10, isSearchable, searchFilter = holds, searchLabel, searchPlaceholder, searchNoResultsFound, ...rest
  } = props;
  const { text } = useTexts(primitivesMessages);
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const found = isSearchable && search ? items.filter((item) => searchFilter(item, search)) : items;
  const totalPages = Math.max(1, Math.ceil(found.length / itemsPerPage));
  const current = Math.min(page, totalPages);
  const shown = isPaginated ? found.slice((current - 1) * itemsPerPage, current * itemsPerPage) : found;
  const Box = type === 'grid' ? Grid : Flex;
  return (
    <Flex direction="column" data-foyer-part="collection">
      {isSearchable && (
        <SearchField
          label={searchLabel ?? text('primitive.search')}
          placeholder={searchPlaceholder}
          value={search}
          hasSearchButton={false}
          onChange={({ target }) => {
            setSearch(target.value);
            setPage(1);
          }}
          onClear={() => setSearch('')}
        />
      )}
      {found.length === 0 && search && (searchNoResultsFound ?? <Text tone="muted">{text('primitive.nothing-matches')}</Text>)}
      <Box {...(type === 'grid' ? undefined : { direction: 'column' })} {...rest}>{shown.map(children)}</Box>
      {isPaginated && (
        <Pagination
          currentPage={current}
          totalPages={totalPages}
          onNext={() => setPage(current + 1)}
          onPrevious={() => setPage(current - 1)}
          onChange={(next) => setPage(next ?? 1)}
        />
      )}
    </Flex>
  );
}
