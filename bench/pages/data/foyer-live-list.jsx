import './post-client.js';
import { createDataHooks, LiveList } from '@foyer/ui-react';
import { List, mount } from './mount.jsx';

const { useLiveList } = createDataHooks();
const drawRow = (row) => row.title;
const Chunks = ({ items }) => <LiveList items={items}>{drawRow}</LiveList>;

mount(() => <List items={useLiveList('Post').items} as={Chunks} />);
