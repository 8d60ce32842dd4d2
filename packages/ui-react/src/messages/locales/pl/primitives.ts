import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Wyczyść',
  'primitive.current-page': 'Strona {page}, bieżąca',
  'primitive.decrease': 'Zmniejsz',
  'primitive.increase': 'Zwiększ',
  'primitive.loading': 'Wczytywanie…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Następna strona',
  'primitive.nothing-matches': 'Brak wyników',
  'primitive.page': 'Strona {page}',
  'primitive.pages': 'Strony',
  'primitive.path': 'Gdzie jesteś',
  'primitive.previous-page': 'Poprzednia strona',
  'primitive.rating': '{value} z {max}',
  'primitive.search': 'Szukaj',
} as const satisfies PrimitivesMessages;
