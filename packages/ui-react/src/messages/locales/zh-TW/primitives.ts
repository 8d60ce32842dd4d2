import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': '清除',
  'primitive.current-page': '第 {page} 頁，目前頁面',
  'primitive.decrease': '減少',
  'primitive.increase': '增加',
  'primitive.loading': '載入中…',
  'primitive.menu': '選單',
  'primitive.next-page': '下一頁',
  'primitive.nothing-matches': '沒有相符的項目',
  'primitive.page': '第 {page} 頁',
  'primitive.pages': '頁碼',
  'primitive.path': '目前位置',
  'primitive.previous-page': '上一頁',
  'primitive.rating': '{max} 分中的 {value} 分',
  'primitive.search': '搜尋',
} as const satisfies PrimitivesMessages;
