import { DataError } from '../../errors/data-error.ts';
import { describeDataPort } from '../contract/data.contract.ts';
import { createMemoryData } from './memory-data.ts';

describeDataPort('memory', {
  open() {
    const backend = createMemoryData({ models: { Post: { fields: ['title', 'body', 'rank', 'tags'] } } });
    const link = backend.link(null);
    return {
      port: link.port,
      dropLine() {
        link.disconnect();
        link.connect();
      },
      goOffline() {
        link.before = () => Promise.reject(new DataError('offline'));
      },
      close() {},
    };
  },
});
