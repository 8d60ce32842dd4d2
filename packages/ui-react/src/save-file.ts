import type { SavePort } from '@foyer/state-machines/storage-browser';

/** A browser reads the bytes of a saved blob after the press; so long they stay, in milliseconds. */
const READ_WITHIN = 60_000;

const follow = (href: string, name: string) => {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.rel = 'noopener';
  link.click();
};

/** Gives files to the browser's own downloads. */
export const saveFile: SavePort = {
  link: (url, name) => follow(url.href, name),
  blob(blob, name) {
    const url = URL.createObjectURL(blob);
    follow(url, name);
    setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN);
  },
};
