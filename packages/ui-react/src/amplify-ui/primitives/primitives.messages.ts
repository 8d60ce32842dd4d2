/** Texts of the components that are there for apps of Amplify UI, where they give none of their own. */
export const primitivesMessages = {
  'primitive.clear': 'Clear',
  'primitive.current-page': 'Page {page}, the current one',
  'primitive.decrease': 'Decrease',
  'primitive.increase': 'Increase',
  'primitive.loading': 'Loading…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Next page',
  'primitive.nothing-matches': 'Nothing matches',
  'primitive.page': 'Page {page}',
  'primitive.pages': 'Pages',
  'primitive.path': 'Where you are',
  'primitive.previous-page': 'Previous page',
  'primitive.rating': '{value} of {max}',
  'primitive.search': 'Search',
} as const;
