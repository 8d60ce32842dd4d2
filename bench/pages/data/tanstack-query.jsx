import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { List, mount } from './mount.jsx';
import { listAll, watch } from './post-client.js';

const queryKey = ['posts'];
const none = [];

const merged = (rows, kind, row) => {
  const others = rows.filter(({ id }) => id !== row.id);
  if (kind === 'delete') return others;
  return kind === 'insert' ? [...others, row] : rows.map((each) => (each.id === row.id ? row : each));
};

function Posts() {
  const queryClient = useQueryClient();
  const { data = none } = useQuery({ queryKey, queryFn: listAll, staleTime: Infinity });
  useEffect(
    () => watch((kind, row) => queryClient.setQueryData(queryKey, (rows) => rows && merged(rows, kind, row))),
    [queryClient],
  );
  return <List items={data} />;
}

const queryClient = new QueryClient();
mount(() => <QueryClientProvider client={queryClient}><Posts /></QueryClientProvider>);
