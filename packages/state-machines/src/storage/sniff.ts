import { isAccepted } from './accept.ts';
import type { Rejection } from './uploader.protocol.ts';

/** What the first bytes of a type look like: hexadecimal, `..` for any byte, at an offset. */
const SIGNATURES: readonly (readonly [type: string, bytes: string, offset?: number])[] = [
  ['image/png', '89504e470d0a1a0a'], ['image/jpeg', 'ffd8ff'], ['image/gif', '474946383761'], ['image/gif', '474946383961'],
  ['image/webp', '52494646........57454250'], ['image/bmp', '424d............00000000'], ['image/tiff', '49492a00'],
  ['image/tiff', '4d4d002a'], ['image/x-icon', '00000100'], ['image/avif', '6674797061766966', 4],
  ['image/heic', '6674797068656963', 4], ['image/heic', '6674797068656978', 4], ['image/heif', '667479706d696631', 4],
  ['image/jxl', '0000000c4a584c20'], ['image/vnd.adobe.photoshop', '38425053'],
  ['application/pdf', '255044462d'], ['application/zip', '504b0304'], ['application/zip', '504b0506'],
  ['application/gzip', '1f8b08'], ['application/x-7z-compressed', '377abcaf271c'], ['application/vnd.rar', '526172211a07'],
  ['application/x-bzip2', '425a68'], ['application/x-xz', 'fd377a585a00'], ['application/zstd', '28b52ffd'],
  ['application/x-tar', '7573746172', 257], ['application/x-cfb', 'd0cf11e0a1b11ae1'], ['application/rtf', '7b5c727466'],
  ['application/vnd.sqlite3', '53514c69746520666f726d6174203300'], ['application/wasm', '0061736d'],
  ['application/x-msdownload', '4d5a'], ['application/x-elf', '7f454c46'], ['application/x-mach-binary', 'cffaedfe'],
  ['video/quicktime', '6674797071742020', 4], ['video/mp4', '66747970', 4], ['video/webm', '1a45dfa3'],
  ['video/x-msvideo', '52494646........41564920'], ['video/x-flv', '464c5601'],
  ['audio/mpeg', '494433'], ['audio/mpeg', 'fffb'], ['audio/mpeg', 'fff3'], ['audio/flac', '664c6143'], ['audio/ogg', '4f676753'],
  ['audio/wav', '52494646........57415645'], ['audio/midi', '4d546864'], ['audio/amr', '2321414d52'],
  ['font/woff', '774f4646'], ['font/woff2', '774f4632'], ['font/ttf', '0001000000'], ['font/otf', '4f54544f'],
];

/** Types that are another one inside, by the first bytes alone: a document is a zip, a film may be a sound. */
const INSIDE: Readonly<Record<string, RegExp>> = {
  'application/zip': /officedocument|opendocument|epub|java-archive|android|zip|x-cbz|usdz|3mf|kml|xpinstall|apple|iwork/,
  'application/x-cfb': /msword|ms-excel|ms-powerpoint|ms-outlook|x-msi|visio/,
  'video/webm': /^(video|audio)\/(webm|x-matroska|matroska)$/,
  'video/mp4': /^(video|audio)\/(mp4|x-m4a|m4a|x-m4v|aac|3gpp2?|mj2)$|^image\/(avif|heic|heif)/,
  'video/quicktime': /^video\/(quicktime|mp4)$/,
  'image/heif': /^image\/(heic|heif|avif)/,
  'image/heic': /^image\/(heic|heif)/,
  'image/tiff': /^image\//,
  'audio/ogg': /^(audio|video|application)\/ogg$/,
  'image/x-icon': /^image\/(x-icon|vnd\.microsoft\.icon)$/,
  'application/x-msdownload': /msdownload|dosexec|portable-executable|octet-stream|exe/,
  'application/gzip': /gzip|tar|compressed/,
  'application/vnd.rar': /rar/,
  'application/rtf': /rtf/,
  'audio/wav': /wav/,
};

/** Groups whose members begin with bytes of their own, so that a file of theirs without any is not one. */
const SPEAKING = /^(image\/(png|jpeg|gif|webp|bmp)|application\/pdf|application\/zip|audio\/flac|font\/woff2?)$/;

/** The type that the first bytes show, where they show one. */
async function sniff(file: Blob): Promise<string | undefined> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  return SIGNATURES.find(([, bytes, offset = 0]) => matches(head, bytes, offset))?.[0];
}

function matches(head: Uint8Array, bytes: string, offset: number): boolean {
  for (let at = 0; at < bytes.length; at += 2) {
    const wanted = bytes.slice(at, at + 2);
    if (wanted !== '..' && head[offset + at / 2] !== Number.parseInt(wanted, 16)) return false;
  }
  return true;
}

/** Why the content is not what the file claims to be, where it is not. An empty file claims nothing. */
export async function contentBreach(file: File, accepted: readonly string[]): Promise<Rejection | undefined> {
  if (file.size === 0) return undefined;
  let found: string | undefined;
  try {
    found = await sniff(file);
  } catch {
    return { code: 'unreadable' };
  }
  const claimed = file.type.toLowerCase();
  if (!found) return SPEAKING.test(claimed) ? { code: 'content_mismatch', found: 'application/octet-stream' } : undefined;
  if (!claimed || found === claimed || INSIDE[found]?.test(claimed)) return undefined;
  if (!SPEAKING.test(claimed) && !SPEAKING.test(found) && !claimed.startsWith('image/')) return undefined;
  const taken = accepted.length > 0 && isAccepted({ name: file.name, type: found }, accepted.filter((each) => !each.trim().startsWith('.')));
  return taken && accepted.some((each) => each.includes('/')) ? undefined : { code: 'content_mismatch', found };
}
