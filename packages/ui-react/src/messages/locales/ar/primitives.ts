import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'مسح',
  'primitive.current-page': 'الصفحة {page}، الحالية',
  'primitive.decrease': 'إنقاص',
  'primitive.increase': 'زيادة',
  'primitive.loading': 'جارٍ التحميل…',
  'primitive.menu': 'القائمة',
  'primitive.next-page': 'الصفحة التالية',
  'primitive.nothing-matches': 'لا توجد نتائج',
  'primitive.page': 'الصفحة {page}',
  'primitive.pages': 'الصفحات',
  'primitive.path': 'مكانك الحالي',
  'primitive.previous-page': 'الصفحة السابقة',
  'primitive.rating': '{value} من {max}',
  'primitive.search': 'بحث',
} as const satisfies PrimitivesMessages;
