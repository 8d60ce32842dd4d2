import type { UploadEnvironment } from '@foyer/state-machines/storage';

/** What the browser believes of its connection. */
export const pageNetwork: UploadEnvironment['network'] = {
  online: () => navigator.onLine,
  watch(onChange) {
    const own = () => onChange();
    for (const type of ['online', 'offline']) window.addEventListener(type, own);
    return () => {
      for (const type of ['online', 'offline']) window.removeEventListener(type, own);
    };
  },
};
