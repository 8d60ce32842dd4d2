import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': '清除',
  'primitive.current-page': '第 {page} 页，当前页',
  'primitive.decrease': '减少',
  'primitive.increase': '增加',
  'primitive.loading': '正在加载…',
  'primitive.menu': '菜单',
  'primitive.next-page': '下一页',
  'primitive.nothing-matches': '没有匹配项',
  'primitive.page': '第 {page} 页',
  'primitive.pages': '页码',
  'primitive.path': '当前位置',
  'primitive.previous-page': '上一页',
  'primitive.rating': '{max} 分中的 {value} 分',
  'primitive.search': '搜索',
} as const satisfies PrimitivesMessages;
