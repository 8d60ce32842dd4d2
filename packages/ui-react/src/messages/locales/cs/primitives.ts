import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Vymazat',
  'primitive.current-page': 'Strana {page}, právě zobrazená',
  'primitive.decrease': 'Snížit',
  'primitive.increase': 'Zvýšit',
  'primitive.loading': 'Načítání…',
  'primitive.menu': 'Nabídka',
  'primitive.next-page': 'Další strana',
  'primitive.nothing-matches': 'Nic neodpovídá',
  'primitive.page': 'Strana {page}',
  'primitive.pages': 'Strany',
  'primitive.path': 'Kde jste',
  'primitive.previous-page': 'Předchozí strana',
  'primitive.rating': '{value} z {max}',
  'primitive.search': 'Hledat',
} as const satisfies PrimitivesMessages;
