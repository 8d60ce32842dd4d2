import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Очистить',
  'primitive.current-page': 'Страница {page}, текущая',
  'primitive.decrease': 'Уменьшить',
  'primitive.increase': 'Увеличить',
  'primitive.loading': 'Загрузка…',
  'primitive.menu': 'Меню',
  'primitive.next-page': 'Следующая страница',
  'primitive.nothing-matches': 'Ничего не найдено',
  'primitive.page': 'Страница {page}',
  'primitive.pages': 'Страницы',
  'primitive.path': 'Где вы находитесь',
  'primitive.previous-page': 'Предыдущая страница',
  'primitive.rating': '{value} из {max}',
  'primitive.search': 'Найти',
} as const satisfies PrimitivesMessages;
