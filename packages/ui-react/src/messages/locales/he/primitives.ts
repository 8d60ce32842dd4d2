import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'ניקוי',
  'primitive.current-page': 'עמוד {page}, הנוכחי',
  'primitive.decrease': 'הפחתה',
  'primitive.increase': 'הגדלה',
  'primitive.loading': 'בטעינה…',
  'primitive.menu': 'תפריט',
  'primitive.next-page': 'העמוד הבא',
  'primitive.nothing-matches': 'אין התאמות',
  'primitive.page': 'עמוד {page}',
  'primitive.pages': 'עמודים',
  'primitive.path': 'איפה נמצאים',
  'primitive.previous-page': 'העמוד הקודם',
  'primitive.rating': '{value} מתוך {max}',
  'primitive.search': 'חיפוש',
} as const satisfies PrimitivesMessages;
