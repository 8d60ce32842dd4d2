import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': '消去',
  'primitive.current-page': '{page}ページ目（現在のページ）',
  'primitive.decrease': '減らす',
  'primitive.increase': '増やす',
  'primitive.loading': '読み込み中…',
  'primitive.menu': 'メニュー',
  'primitive.next-page': '次のページ',
  'primitive.nothing-matches': '一致するものがありません',
  'primitive.page': '{page}ページ目',
  'primitive.pages': 'ページ',
  'primitive.path': '現在の場所',
  'primitive.previous-page': '前のページ',
  'primitive.rating': '{max}点中{value}点',
  'primitive.search': '検索',
} as const satisfies PrimitivesMessages;
