import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Törlés',
  'primitive.current-page': '{page}. oldal, a jelenlegi',
  'primitive.decrease': 'Csökkentés',
  'primitive.increase': 'Növelés',
  'primitive.loading': 'Betöltés…',
  'primitive.menu': 'Menü',
  'primitive.next-page': 'Következő oldal',
  'primitive.nothing-matches': 'Nincs találat',
  'primitive.page': '{page}. oldal',
  'primitive.pages': 'Oldalak',
  'primitive.path': 'Hol jársz',
  'primitive.previous-page': 'Előző oldal',
  'primitive.rating': '{value} / {max}',
  'primitive.search': 'Keresés',
} as const satisfies PrimitivesMessages;
