import type { ReadPermission, ReadPermissions } from '../../ports/upload-environment.ts';

/** What Chromium's handles can do beyond the standard of all browsers. */
interface AskingHandle {
  queryPermission(of: { readonly mode: 'read' }): Promise<ReadPermission>;
  requestPermission(of: { readonly mode: 'read' }): Promise<ReadPermission>;
}

const asks = (handle: object): handle is AskingHandle => 'queryPermission' in handle && 'requestPermission' in handle;

/** Permissions of handles, in browsers that ask for them; elsewhere a handle that is there may be read. */
export const handlePermissions: ReadPermissions = {
  of: async (handle) => (asks(handle) ? handle.queryPermission({ mode: 'read' }) : 'granted'),
  async ask(handle) {
    if (!asks(handle)) return 'granted';
    try {
      return await handle.requestPermission({ mode: 'read' });
    } catch (cause) {
      // The press was too long ago, or there was none: the person has said nothing yet.
      if (cause instanceof DOMException && cause.name === 'SecurityError') return 'prompt';
      throw cause;
    }
  },
};
