/** Pictures that are decoded at a time: each is as large as its pixels while it is. */
const AT_A_TIME = 2;

const waiting: (() => Promise<void>)[] = [];
let running = 0;

/** Draws a picture so that it covers the canvas. Where it cannot be read, what stands below the canvas is seen. */
export function drawPreview(file: File, canvas: HTMLCanvasElement, signal: AbortSignal): void {
  waiting.push(() => draw(file, canvas, signal));
  next();
}

function next(): void {
  const run = running < AT_A_TIME ? waiting.shift() : undefined;
  if (!run) return;
  running += 1;
  void run().finally(() => {
    running -= 1;
    next();
  });
}

async function draw(file: File, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return;
  const side = Math.round((canvas.clientWidth || 40) * devicePixelRatio);
  const scale = side / Math.min(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  if (!signal.aborted) {
    canvas.width = side;
    canvas.height = side;
    canvas.getContext('2d')?.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height);
    canvas.dataset['drawn'] = '';
  }
  picture.close();
}
