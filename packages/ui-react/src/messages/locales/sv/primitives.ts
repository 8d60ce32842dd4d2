import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Rensa',
  'primitive.current-page': 'Sida {page}, den aktuella',
  'primitive.decrease': 'Minska',
  'primitive.increase': 'Öka',
  'primitive.loading': 'Läser in…',
  'primitive.menu': 'Meny',
  'primitive.next-page': 'Nästa sida',
  'primitive.nothing-matches': 'Inga träffar',
  'primitive.page': 'Sida {page}',
  'primitive.pages': 'Sidor',
  'primitive.path': 'Här är du',
  'primitive.previous-page': 'Föregående sida',
  'primitive.rating': '{value} av {max}',
  'primitive.search': 'Sök',
} as const satisfies PrimitivesMessages;
