import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Temizle',
  'primitive.current-page': 'Sayfa {page}, geçerli sayfa',
  'primitive.decrease': 'Azalt',
  'primitive.increase': 'Artır',
  'primitive.loading': 'Yükleniyor…',
  'primitive.menu': 'Menü',
  'primitive.next-page': 'Sonraki sayfa',
  'primitive.nothing-matches': 'Eşleşen yok',
  'primitive.page': 'Sayfa {page}',
  'primitive.pages': 'Sayfalar',
  'primitive.path': 'Bulunduğunuz yer',
  'primitive.previous-page': 'Önceki sayfa',
  'primitive.rating': '{max} üzerinden {value}',
  'primitive.search': 'Ara',
} as const satisfies PrimitivesMessages;
