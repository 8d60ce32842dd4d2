import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Effacer',
  'primitive.current-page': 'Page {page}, la page actuelle',
  'primitive.decrease': 'Diminuer',
  'primitive.increase': 'Augmenter',
  'primitive.loading': 'Chargement…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Page suivante',
  'primitive.nothing-matches': 'Aucun résultat',
  'primitive.page': 'Page {page}',
  'primitive.pages': 'Pages',
  'primitive.path': 'Où vous êtes',
  'primitive.previous-page': 'Page précédente',
  'primitive.rating': '{value} sur {max}',
  'primitive.search': 'Rechercher',
} as const satisfies PrimitivesMessages;
