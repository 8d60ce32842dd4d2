'use client';

import { useMemo } from 'react';
import { qrCode, qrPath } from './qr/qr-code.ts';
import { qr } from './TotpSetup.css.ts';

export interface QrCodeProps {
  readonly text: string;
  /** What the picture is, in words; never what it holds. */
  readonly label: string;
}

/** A QR code, drawn here and now: its text goes to nobody. */
export function QrCode({ text, label }: QrCodeProps) {
  const modules = useMemo(() => qrCode(text), [text]);
  const side = modules.length + 8;
  return (
    <svg className={qr} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges" data-foyer-part="qr-code">
      <path d={qrPath(modules)} />
    </svg>
  );
}
