import { DataError } from '../../errors/data-error.ts';
import { describeDataPort } from '../contract/data.contract.ts';
import { createMemoryData } from './memory-data.ts';

describeDataPort('memory', {
  open() {
    const backend = createMemoryData({
      models: {
        Post: {
          fields: { title: { type: 'String', required: true }, body: 'String', rank: 'Int', tags: { type: 'String', list: true } },
          rules: [{ allow: 'public', operations: ['create', 'read', 'update', 'delete'] }],
        },
      },
    });
    const link = backend.link(null);
    return {
      port: link.port,
      models: link.models,
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
