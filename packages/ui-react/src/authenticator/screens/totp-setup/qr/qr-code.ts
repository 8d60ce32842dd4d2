import { alignmentCentres, codewords, versionFor } from './codewords.ts';

type Grid = (boolean | undefined)[][];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const set = (grid: Grid, x: number, y: number, dark: boolean) => {
  const row = grid[y];
  if (row && x >= 0 && x < row.length) row[x] = dark;
};

/** A square of nested rings about a centre: a finder with its light border has radius 4, an alignment pattern 2. */
const drawRings = (grid: Grid, centreX: number, centreY: number, radius: number) => {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      set(grid, centreX + dx, centreY + dy, radius === 2 ? ring !== 1 : ring !== 2 && ring !== 4);
    }
  }
};

/** A value with the remainder of its division by a polynomial behind it (BCH). */
const withRemainder = (value: number, polynomial: number, length: number): number => {
  let rest = value;
  for (let bit = 0; bit < length; bit++) rest = (rest << 1) ^ ((rest >>> (length - 1)) * polynomial);
  return (value << length) | rest;
};

const drawFormat = (grid: Grid, mask: number) => {
  const side = grid.length;
  const levelM = 0b00;
  const bits = withRemainder((levelM << 3) | mask, 0x537, 10) ^ 0x5412;
  const dark = (bit: number) => ((bits >>> bit) & 1) === 1;
  for (let bit = 0; bit < 15; bit++) {
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : undefined;
    if (near !== undefined) set(grid, 8, near, dark(bit));
    else set(grid, bit === 8 ? 7 : 14 - bit, 8, dark(bit));
    if (bit < 8) set(grid, side - 1 - bit, 8, dark(bit));
    else set(grid, 8, side - 15 + bit, dark(bit));
  }
  set(grid, 8, side - 8, true);
};

const drawVersion = (grid: Grid, version: number) => {
  if (version < 7) return;
  const bits = withRemainder(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const along = grid.length - 11 + (bit % 3);
    const across = Math.floor(bit / 3);
    set(grid, along, across, ((bits >>> bit) & 1) === 1);
    set(grid, across, along, ((bits >>> bit) & 1) === 1);
  }
};

const drawPatterns = (version: number): Grid => {
  const side = version * 4 + 17;
  const grid: Grid = Array.from({ length: side }, () => Array.from({ length: side }, () => undefined));
  for (let at = 0; at < side; at++) {
    set(grid, at, 6, at % 2 === 0);
    set(grid, 6, at, at % 2 === 0);
  }
  drawRings(grid, 3, 3, 4);
  drawRings(grid, side - 4, 3, 4);
  drawRings(grid, 3, side - 4, 4);
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((x, column) => centres.forEach((y, row) => {
    const onFinder = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
    if (!onFinder) drawRings(grid, x, y, 2);
  }));
  drawFormat(grid, 0);
  drawVersion(grid, version);
  return grid;
};

/** The free modules in the order of the bits: pairs of columns from the right, upwards and downwards in turn. */
const path = (patterns: Grid): [x: number, y: number][] => {
  const side = patterns.length;
  const order: [number, number][] = [];
  let upwards = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step++) {
      const y = upwards ? side - 1 - step : step;
      for (const x of [right, right - 1]) if (patterns[y]?.[x] === undefined) order.push([x, y]);
    }
    upwards = !upwards;
  }
  return order;
};

const finderLike = /(?=10111010000|00001011101)/g;

const penalty = (grid: boolean[][]): number => {
  const columns = grid.map((_, x) => grid.map((row) => row[x] ?? false));
  const lines = [...grid, ...columns].map((line) => line.map(Number).join(''));
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const finders = lines.reduce((sum, line) => sum + [...line.matchAll(finderLike)].length * 40, 0);
  let squares = 0;
  let dark = 0;
  grid.forEach((row, y) => row.forEach((module, x) => {
    if (module) dark++;
    const below = grid[y + 1];
    if (below && x + 1 < row.length && row[x + 1] === module && below[x] === module && below[x + 1] === module) squares += 3;
  }));
  const share = dark / grid.length ** 2;
  return runs + squares + finders + Math.floor(Math.abs(share - 0.5) * 20) * 10;
};

/**
 * Encodes a text as a QR code: byte mode, error correction level M, the smallest version that holds it.
 *
 * @returns rows of modules, `true` for dark, without the quiet zone
 * @throws {RangeError} if the text is longer than 666 bytes
 */
export const qrCode = (text: string): boolean[][] => {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const patterns = drawPatterns(version);
  const bits = codewords(bytes, version).flatMap((word) => Array.from({ length: 8 }, (_, bit) => ((word >>> (7 - bit)) & 1) === 1));
  const order = path(patterns);
  const drawn = masks.map((isFlipped, mask) => {
    const grid = patterns.map((row) => row.map((module) => module ?? false));
    drawFormat(grid, mask);
    order.forEach(([x, y], at) => set(grid, x, y, (bits[at] ?? false) !== isFlipped(x, y)));
    return { grid, score: penalty(grid) };
  });
  return drawn.reduce((best, next) => (next.score < best.score ? next : best)).grid;
};

/** A code's dark modules as the `d` of one SVG path, in a box that begins with the quiet zone of four modules. */
export const qrPath = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
