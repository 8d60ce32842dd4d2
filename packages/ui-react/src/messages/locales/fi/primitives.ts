import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Tyhjennä',
  'primitive.current-page': 'Sivu {page}, nykyinen',
  'primitive.decrease': 'Vähennä',
  'primitive.increase': 'Lisää',
  'primitive.loading': 'Ladataan…',
  'primitive.menu': 'Valikko',
  'primitive.next-page': 'Seuraava sivu',
  'primitive.nothing-matches': 'Ei osumia',
  'primitive.page': 'Sivu {page}',
  'primitive.pages': 'Sivut',
  'primitive.path': 'Missä olet',
  'primitive.previous-page': 'Edellinen sivu',
  'primitive.rating': '{value}/{max}',
  'primitive.search': 'Hae',
} as const satisfies PrimitivesMessages;
