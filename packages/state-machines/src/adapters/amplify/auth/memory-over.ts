import type { KeyValueStorageInterface } from 'aws-amplify/utils';

/** What names this device to Cognito. A refresh wants the device that the tokens were given to. */
const DEVICE = /\.(deviceKey|deviceGroupKey|randomPasswordKey)$/;

/** A storage in memory that knows the same device as the one below. */
export function memoryOver(below: KeyValueStorageInterface): KeyValueStorageInterface {
  const items = new Map<string, string | null>();
  return {
    async setItem(key, value) {
      items.set(key, value);
    },
    async getItem(key) {
      const item = items.get(key);
      return item === undefined && DEVICE.test(key) ? below.getItem(key) : item ?? null;
    },
    async removeItem(key) {
      items.set(key, null);
    },
    async clear() {
      items.clear();
    },
  };
}
