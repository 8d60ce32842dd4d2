import type { UploadRow } from '@foyer/state-machines/storage';
import * as css from './FileList.css.ts';
import { extensionOf } from './file-name.ts';
import type { Preview } from './use-preview.ts';

/** What stands before a file's name: a small picture of it, or its extension on a ground by the kind of file. */
export const fileMark = (row: UploadRow, { canvas, isPicture }: Preview, thumbnail: string | undefined) => (
  <span className={css.mark} data-kind={kindOf(row)} aria-hidden="true">
    {extensionOf(row.name) || 'FILE'}
    {thumbnail !== undefined && <img className={css.picture} src={thumbnail} alt="" loading="lazy" decoding="async" />}
    {isPicture && <canvas className={css.picture} ref={canvas} />}
  </span>
);

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['picture', /^image\/|\.(png|jpe?g|gif|webp|avif|svg|heic|tiff?)$/],
  ['sound', /^audio\/|\.(mp3|wav|m4a|flac|ogg)$/],
  ['film', /^video\/|\.(mp4|mov|webm|mkv|avi)$/],
  ['sheet', /spreadsheet|excel|csv|\.(xlsx?|csv|numbers|ods)$/],
  ['archive', /zip|tar|compressed|\.(zip|gz|7z|rar|tgz)$/],
  ['page', /pdf|presentation|\.(pdf|pptx?|key)$/],
];

const kindOf = ({ name, type }: UploadRow) => KINDS.find(([, pattern]) => pattern.test(type) || pattern.test(name.toLowerCase()))?.[0];
