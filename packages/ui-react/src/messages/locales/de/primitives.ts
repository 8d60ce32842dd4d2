import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Leeren',
  'primitive.current-page': 'Seite {page}, die aktuelle',
  'primitive.decrease': 'Verringern',
  'primitive.increase': 'Erhöhen',
  'primitive.loading': 'Wird geladen…',
  'primitive.menu': 'Menü',
  'primitive.next-page': 'Nächste Seite',
  'primitive.nothing-matches': 'Keine Treffer',
  'primitive.page': 'Seite {page}',
  'primitive.pages': 'Seiten',
  'primitive.path': 'Wo Sie sind',
  'primitive.previous-page': 'Vorige Seite',
  'primitive.rating': '{value} von {max}',
  'primitive.search': 'Suchen',
} as const satisfies PrimitivesMessages;
