import { createCollection } from '@tanstack/db';
import { useLiveQuery } from '@tanstack/react-db';
import { List, mount } from './mount.jsx';
import { listAll, watch } from './post-client.js';

const posts = createCollection({
  id: 'posts',
  getKey: ({ id }) => id,
  sync: {
    sync({ begin, write, commit, markReady, collection }) {
      const stop = watch((kind, row) => {
        begin();
        write({ type: kind === 'insert' && collection.has(row.id) ? 'update' : kind, value: row });
        commit();
      });
      const load = async () => {
        const rows = await listAll();
        begin();
        for (const value of rows) write({ type: 'insert', value });
        commit();
        markReady();
      };
      void load();
      return stop;
    },
  },
});

mount(() => <List items={useLiveQuery((query) => query.from({ post: posts })).data} />);
