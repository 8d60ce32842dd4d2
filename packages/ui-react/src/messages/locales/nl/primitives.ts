import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Wissen',
  'primitive.current-page': 'Pagina {page}, de huidige',
  'primitive.decrease': 'Verlagen',
  'primitive.increase': 'Verhogen',
  'primitive.loading': 'Laden…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Volgende pagina',
  'primitive.nothing-matches': 'Niets gevonden',
  'primitive.page': 'Pagina {page}',
  'primitive.pages': 'Pagina’s',
  'primitive.path': 'Waar je bent',
  'primitive.previous-page': 'Vorige pagina',
  'primitive.rating': '{value} van {max}',
  'primitive.search': 'Zoeken',
} as const satisfies PrimitivesMessages;
