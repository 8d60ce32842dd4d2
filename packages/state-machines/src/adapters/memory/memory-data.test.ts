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
        Book: { fields: ['title'], relations: { notes: { model: 'Note', many: true, join: [['id', 'bookId']] } } },
        Seat: { fields: { hall: 'ID', number: 'Int' }, indexes: [{ query: 'seatsOfHall', fields: ['hall', 'number'] }] },
        Note: { fields: ['text', 'bookId'], relations: { book: { model: 'Book', many: false, join: [['bookId', 'id']] } } },
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
