import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

const scan = (modules: readonly (readonly boolean[])[]) => {
  const scale = 4;
  const quiet = 4;
  const side = (modules.length + quiet * 2) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet];
      if (dark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
};

const address = (length: number) => `otpauth://totp/Foyer:ana%2Bb%40example.com?secret=${'JBSWY3DPEHPK3PXP'.repeat(50)}`.slice(0, length);

describe('qrCode', () => {
  it.each([1, 14, 15, 26, 60, 84, 120, 152, 180, 213, 214, 290, 362, 450, 560, 666])('is read back, at %i bytes', (length) => {
    expect(scan(qrCode(address(length)))).toBe(address(length));
  });

  it('holds letters of every script', () => {
    expect(scan(qrCode('مرحبا – こんにちは'))).toBe('مرحبا – こんにちは');
  });

  it('says when a text is too long', () => {
    expect(() => qrCode(address(667))).toThrow('too long for a QR code');
  });
});
