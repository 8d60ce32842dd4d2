import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Cancella',
  'primitive.current-page': 'Pagina {page}, quella attuale',
  'primitive.decrease': 'Diminuisci',
  'primitive.increase': 'Aumenta',
  'primitive.loading': 'Caricamento…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Pagina successiva',
  'primitive.nothing-matches': 'Nessun risultato',
  'primitive.page': 'Pagina {page}',
  'primitive.pages': 'Pagine',
  'primitive.path': 'Dove ti trovi',
  'primitive.previous-page': 'Pagina precedente',
  'primitive.rating': '{value} su {max}',
  'primitive.search': 'Cerca',
} as const satisfies PrimitivesMessages;
