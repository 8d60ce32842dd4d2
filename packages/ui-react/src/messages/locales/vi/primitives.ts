import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Xóa',
  'primitive.current-page': 'Trang {page}, trang hiện tại',
  'primitive.decrease': 'Giảm',
  'primitive.increase': 'Tăng',
  'primitive.loading': 'Đang tải…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Trang sau',
  'primitive.nothing-matches': 'Không có kết quả',
  'primitive.page': 'Trang {page}',
  'primitive.pages': 'Các trang',
  'primitive.path': 'Vị trí của bạn',
  'primitive.previous-page': 'Trang trước',
  'primitive.rating': '{value} trên {max}',
  'primitive.search': 'Tìm',
} as const satisfies PrimitivesMessages;
