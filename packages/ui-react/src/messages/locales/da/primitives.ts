import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Ryd',
  'primitive.current-page': 'Side {page}, den aktuelle',
  'primitive.decrease': 'Sænk',
  'primitive.increase': 'Øg',
  'primitive.loading': 'Indlæser…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Næste side',
  'primitive.nothing-matches': 'Intet passer',
  'primitive.page': 'Side {page}',
  'primitive.pages': 'Sider',
  'primitive.path': 'Her er du',
  'primitive.previous-page': 'Forrige side',
  'primitive.rating': '{value} af {max}',
  'primitive.search': 'Søg',
} as const satisfies PrimitivesMessages;
