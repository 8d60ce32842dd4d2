import { expect, fireEvent, waitFor } from 'storybook/test';

const MEGABYTE = 1024 * 1024;

/** What a person does with the widget, found by what is the same in every language. */
export type Act = (canvas: HTMLElement) => Promise<void>;

export const find = <Found extends Element = HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> =>
  waitFor(() => {
    const found = canvas.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing on the screen is ${selector}.`);
    return found;
  });

export const part = (canvas: HTMLElement, name: string) => find(canvas, `[data-foyer-part="${name}"]`);

export const rowOf = (canvas: HTMLElement, name: string) => find(canvas, `[role="row"][aria-label="${name}"]`);

/** A file of so many megabytes; small ones are quick. */
export const fileOf = (name: string, megabytes = 0.2, type = 'application/octet-stream') =>
  new File([new Uint8Array(Math.round(megabytes * MEGABYTE))], name, { type, lastModified: 1000 });

/** A picture of two colours. */
export const pictureOf = async (name: string, from: string, to: string): Promise<File> => {
  const canvas = new OffscreenCanvas(240, 180);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws nothing.');
  const light = pen.createLinearGradient(0, 0, 240, 180);
  light.addColorStop(0, from);
  light.addColorStop(1, to);
  pen.fillStyle = light;
  pen.fillRect(0, 0, 240, 180);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png', lastModified: 1000 });
};

const transferOf = (files: readonly File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

/** Gives files to an input, as a person who chose them. */
export const give = async (input: HTMLInputElement, ...files: readonly File[]): Promise<void> => {
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  await fireEvent.change(input);
};

/** Gives files to the picker. */
export const choose = (...files: readonly File[]): Act => async (canvas) => give(await find<HTMLInputElement>(canvas, 'input[type="file"]'), ...files);

const dragEvent = (type: string): ((...files: readonly File[]) => Act) => (...files) => async (canvas) => {
  const zone = await part(canvas, 'storage.drop-zone');
  zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transferOf(files) }));
};

/** Holds files over the zone. */
export const drag = dragEvent('dragenter');

/** Lets files go over the zone. */
export const drop = dragEvent('drop');

/** Lets something go over the zone that the browser shows as this entry, a folder as a rule. */
export const dropEntry = (entry: object): Act => async (canvas) => {
  const event = new DragEvent('drop', { bubbles: true, cancelable: true });
  const item = { kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => entry };
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items: [item], files: [] } });
  (await part(canvas, 'storage.drop-zone')).dispatchEvent(event);
};

export const inTurn = (...acts: readonly Act[]): Act => async (canvas) => {
  for (const act of acts) await act(canvas);
};

/** Waits until a file looks like this. */
export const sees = (name: string, status: string): Act => async (canvas) => {
  await waitFor(async () => expect(await rowOf(canvas, name)).toHaveAttribute('data-status', status));
};
