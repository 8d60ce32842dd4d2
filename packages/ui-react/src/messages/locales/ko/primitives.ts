import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': '지우기',
  'primitive.current-page': '{page}페이지, 현재 페이지',
  'primitive.decrease': '줄이기',
  'primitive.increase': '늘리기',
  'primitive.loading': '불러오는 중…',
  'primitive.menu': '메뉴',
  'primitive.next-page': '다음 페이지',
  'primitive.nothing-matches': '일치하는 항목이 없습니다',
  'primitive.page': '{page}페이지',
  'primitive.pages': '페이지',
  'primitive.path': '현재 위치',
  'primitive.previous-page': '이전 페이지',
  'primitive.rating': '{max}점 중 {value}점',
  'primitive.search': '검색',
} as const satisfies PrimitivesMessages;
