import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Tøm',
  'primitive.current-page': 'Side {page}, den gjeldende',
  'primitive.decrease': 'Reduser',
  'primitive.increase': 'Øk',
  'primitive.loading': 'Laster inn…',
  'primitive.menu': 'Meny',
  'primitive.next-page': 'Neste side',
  'primitive.nothing-matches': 'Ingen treff',
  'primitive.page': 'Side {page}',
  'primitive.pages': 'Sider',
  'primitive.path': 'Her er du',
  'primitive.previous-page': 'Forrige side',
  'primitive.rating': '{value} av {max}',
  'primitive.search': 'Søk',
} as const satisfies PrimitivesMessages;
