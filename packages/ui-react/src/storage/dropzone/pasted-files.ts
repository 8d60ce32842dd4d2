/** What browsers call every picture that is pasted. */
const NAMELESS = /^image\.(\w+)$/;

/** The files of a clipboard. A picture without a name of its own gets one by the time, so that two are not one object. */
export function pastedFiles(clipboard: DataTransfer | null, now: Date = new Date()): readonly File[] {
  return [...(clipboard?.files ?? [])].map((file) => {
    const extension = NAMELESS.exec(file.name)?.[1];
    if (!extension) return file;
    const time = now.toISOString().slice(0, 19).replaceAll(':', '-').replace('T', ' ');
    return new File([file], `${time}.${extension}`, { type: file.type, lastModified: file.lastModified });
  });
}

/** Whether the paste is meant for a field, which takes the text of the clipboard itself. */
export const isForField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;
