import { describe, expect, test } from 'vitest';
import { contentBreach } from './sniff.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const text = (words: string) => new TextEncoder().encode(words);
/** A box of the ISO base media format, of this brand. */
const boxOf = (brand: string) => new Uint8Array([0, 0, 0, 24, ...text(`ftyp${brand}`), ...new Uint8Array(12)]);

const HEADS = {
  png: ['image/png', bytesOf('89504e470d0a1a0a')],
  jpeg: ['image/jpeg', bytesOf('ffd8ffe0')],
  gif: ['image/gif', text('GIF89a')],
  webp: ['image/webp', text('RIFF\0\0\0\0WEBPVP8 ')],
  heic: ['image/heic', boxOf('heic')],
  avif: ['image/avif', boxOf('avif')],
  pdf: ['application/pdf', text('%PDF-1.7')],
  zip: ['application/zip', bytesOf('504b0304')],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytesOf('504b0304')],
  mp4: ['video/mp4', boxOf('isom')],
  m4a: ['audio/x-m4a', boxOf('M4A ')],
  mov: ['video/quicktime', boxOf('qt  ')],
  webm: ['video/webm', bytesOf('1a45dfa3')],
  mp3: ['audio/mpeg', text('ID3')],
  wav: ['audio/wav', text('RIFF\0\0\0\0WAVE')],
  flac: ['audio/flac', text('fLaC')],
  woff2: ['font/woff2', text('wOF2')],
  exe: ['application/x-msdownload', text('MZ')],
  svg: ['image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  txt: ['text/plain', text('Dear all')],
} as const satisfies Record<string, readonly [type: string, head: Uint8Array<ArrayBuffer>]>;

type Kind = keyof typeof HEADS;

/** A file that says that it is of one kind, with the bytes of another. */
const fileOf = (claimed: Kind, real: Kind = claimed) => new File([HEADS[real][1]], `file.${claimed}`, { type: HEADS[claimed][0] });

describe('the first bytes of a file', () => {
  test.each(Object.keys(HEADS) as Kind[])('of a true %s are taken', async (kind) => {
    expect(await contentBreach(fileOf(kind), [HEADS[kind][0]])).toBeUndefined();
  });

  test.each<[claimed: Kind, real: Kind]>([
    ['png', 'exe'], ['png', 'txt'], ['jpeg', 'pdf'], ['gif', 'txt'], ['webp', 'wav'], ['heic', 'pdf'], ['avif', 'png'], ['pdf', 'zip'], ['pdf', 'txt'],
    ['zip', 'exe'], ['docx', 'pdf'], ['mp4', 'png'], ['mov', 'jpeg'], ['webm', 'pdf'], ['mp3', 'zip'], ['flac', 'txt'], ['woff2', 'png'], ['svg', 'png'],
  ])('of a %s that is a %s are refused', async (claimed, real) => {
    expect(await contentBreach(fileOf(claimed, real), [HEADS[claimed][0]])).toMatchObject({ code: 'content_mismatch' });
  });

  test('of a picture of another kind are taken where pictures are', async () => {
    expect(await contentBreach(fileOf('png', 'jpeg'), ['image/*'])).toBeUndefined();
    expect(await contentBreach(fileOf('png', 'jpeg'), ['image/png'])).toEqual({ code: 'content_mismatch', found: 'image/jpeg' });
    expect(await contentBreach(fileOf('png', 'jpeg'), ['.png'])).toEqual({ code: 'content_mismatch', found: 'image/jpeg' });
  });

  test('of an empty file, and of one that claims nothing, say nothing', async () => {
    expect(await contentBreach(new File([], 'a.png', { type: 'image/png' }), ['image/*'])).toBeUndefined();
    expect(await contentBreach(new File([HEADS.exe[1]], 'a'), [])).toBeUndefined();
  });
});
