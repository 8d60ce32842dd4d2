/** Eight tables, so that eight bytes are summed up in one step. */
const TABLES = tables();

function tables(): Uint32Array {
  const all = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    all[byte] = crc;
  }
  for (let index = 256; index < all.length; index += 1) {
    const before = all[index - 256] ?? 0;
    all[index] = (before >>> 8) ^ (all[before & 255] ?? 0);
  }
  return all;
}

const at = (table: number, byte: number) => TABLES[(table << 8) | (byte & 255)] ?? 0;

/** The CRC-32 of bytes that follow others, whose CRC-32 is given. */
export function crc32(bytes: Uint8Array<ArrayBuffer>, before = 0): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~before;
  for (let index = 0; index < whole; index += 8) {
    const low = words.getUint32(index, true) ^ crc;
    const high = words.getUint32(index + 4, true);
    crc = at(7, low) ^ at(6, low >>> 8) ^ at(5, low >>> 16) ^ at(4, low >>> 24)
      ^ at(3, high) ^ at(2, high >>> 8) ^ at(1, high >>> 16) ^ at(0, high >>> 24);
  }
  for (let index = whole; index < bytes.length; index += 1) crc = (crc >>> 8) ^ at(0, crc ^ words.getUint8(index));
  return ~crc >>> 0;
}
