import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Borrar',
  'primitive.current-page': 'Página {page}, la actual',
  'primitive.decrease': 'Reducir',
  'primitive.increase': 'Aumentar',
  'primitive.loading': 'Cargando…',
  'primitive.menu': 'Menú',
  'primitive.next-page': 'Página siguiente',
  'primitive.nothing-matches': 'Sin coincidencias',
  'primitive.page': 'Página {page}',
  'primitive.pages': 'Páginas',
  'primitive.path': 'Dónde estás',
  'primitive.previous-page': 'Página anterior',
  'primitive.rating': '{value} de {max}',
  'primitive.search': 'Buscar',
} as const satisfies PrimitivesMessages;
