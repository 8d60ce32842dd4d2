import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'ล้าง',
  'primitive.current-page': 'หน้า {page} หน้าปัจจุบัน',
  'primitive.decrease': 'ลด',
  'primitive.increase': 'เพิ่ม',
  'primitive.loading': 'กำลังโหลด…',
  'primitive.menu': 'เมนู',
  'primitive.next-page': 'หน้าถัดไป',
  'primitive.nothing-matches': 'ไม่พบรายการที่ตรงกัน',
  'primitive.page': 'หน้า {page}',
  'primitive.pages': 'หน้า',
  'primitive.path': 'ตำแหน่งของคุณ',
  'primitive.previous-page': 'หน้าก่อนหน้า',
  'primitive.rating': '{value} จาก {max}',
  'primitive.search': 'ค้นหา',
} as const satisfies PrimitivesMessages;
