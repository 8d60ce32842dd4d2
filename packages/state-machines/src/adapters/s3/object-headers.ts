import type { ObjectHeaders } from '../../ports/storage.ts';

/** What names of metadata begin with, as headers. */
export const META = 'x-amz-meta-';

/** The headers that an object is stored with: the same for one request and for parts. */
export function headersOf({ contentType, contentDisposition, contentEncoding, cacheControl, metadata = {} }: ObjectHeaders): Record<string, string> {
  const given = {
    'content-type': contentType ?? 'application/octet-stream',
    'content-disposition': contentDisposition && dispositionHeader(contentDisposition),
    'content-encoding': contentEncoding,
    'cache-control': cacheControl,
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`${META}${name.toLowerCase()}`, wordHeader(value)])),
  };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Headers are ASCII. Other text goes as an encoded word, which is also how S3 gives it back. */
function wordHeader(text: string): string {
  if (isAscii(text)) return text;
  return `=?UTF-8?B?${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}?=`;
}

/** The text of a header that may be an encoded word. */
export function headerText(header: string): string {
  return header.replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) =>
    new TextDecoder().decode(Uint8Array.from(atob(word), (character) => character.charCodeAt(0))));
}

/** A file name that is not ASCII is said in the form that every browser reads. */
function dispositionHeader(text: string): string {
  if (isAscii(text)) return text;
  return text
    .replace(/filename="?([^";]*)"?/i, (_, name: string) => `filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .replace(/[^\x20-\x7e]/g, '_');
}
