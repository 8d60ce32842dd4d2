import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Limpar',
  'primitive.current-page': 'Página {page}, a atual',
  'primitive.decrease': 'Diminuir',
  'primitive.increase': 'Aumentar',
  'primitive.loading': 'Carregando…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Próxima página',
  'primitive.nothing-matches': 'Nada encontrado',
  'primitive.page': 'Página {page}',
  'primitive.pages': 'Páginas',
  'primitive.path': 'Onde você está',
  'primitive.previous-page': 'Página anterior',
  'primitive.rating': '{value} de {max}',
  'primitive.search': 'Pesquisar',
} as const satisfies PrimitivesMessages;
