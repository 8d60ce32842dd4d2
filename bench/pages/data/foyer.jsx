import './post-client.js';
import { createDataHooks } from '@foyer/ui-react';
import { List, mount } from './mount.jsx';

const { useLiveList } = createDataHooks();

mount(() => <List items={useLiveList('Post').items} />);
