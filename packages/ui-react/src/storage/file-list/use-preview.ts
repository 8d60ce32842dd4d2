'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Pictures of other types say with their extension what they are. */
const DRAWN = /^image\/(?!svg|heic|heif|tiff)/;

export interface Preview {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly isPicture: boolean;
}

/** Draws a picture into the row's canvas: a strict policy takes no picture from `blob:` or `data:`. */
export function usePreview(file: File | undefined, isWanted: boolean): Preview {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isPicture = isWanted && file !== undefined && DRAWN.test(file.type);

  useEffect(() => {
    const { current: target } = canvas;
    if (!isPicture || !file || !target) return;
    const left = new AbortController();
    const draw = () => void import('./draw-preview.ts')
      .then(({ drawPreview }) => drawPreview(file, target, left.signal))
      // Its extension stands there meanwhile.
      .catch(() => addEventListener('online', draw, { signal: left.signal, once: true }));
    draw();
    return () => left.abort();
  }, [isPicture, file]);

  return { canvas, isPicture };
}
