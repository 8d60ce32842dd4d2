import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Очистити',
  'primitive.current-page': 'Сторінка {page}, поточна',
  'primitive.decrease': 'Зменшити',
  'primitive.increase': 'Збільшити',
  'primitive.loading': 'Завантаження…',
  'primitive.menu': 'Меню',
  'primitive.next-page': 'Наступна сторінка',
  'primitive.nothing-matches': 'Нічого не знайдено',
  'primitive.page': 'Сторінка {page}',
  'primitive.pages': 'Сторінки',
  'primitive.path': 'Де ви зараз',
  'primitive.previous-page': 'Попередня сторінка',
  'primitive.rating': '{value} з {max}',
  'primitive.search': 'Знайти',
} as const satisfies PrimitivesMessages;
