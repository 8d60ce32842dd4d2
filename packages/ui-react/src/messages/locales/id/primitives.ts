import type { PrimitivesMessages } from '../../../amplify-ui/primitives/catalog.ts';

export const primitives = {
  'primitive.clear': 'Hapus',
  'primitive.current-page': 'Halaman {page}, halaman ini',
  'primitive.decrease': 'Kurangi',
  'primitive.increase': 'Tambah',
  'primitive.loading': 'Memuat…',
  'primitive.menu': 'Menu',
  'primitive.next-page': 'Halaman berikutnya',
  'primitive.nothing-matches': 'Tidak ada yang cocok',
  'primitive.page': 'Halaman {page}',
  'primitive.pages': 'Halaman',
  'primitive.path': 'Lokasi Anda',
  'primitive.previous-page': 'Halaman sebelumnya',
  'primitive.rating': '{value} dari {max}',
  'primitive.search': 'Cari',
} as const satisfies PrimitivesMessages;
