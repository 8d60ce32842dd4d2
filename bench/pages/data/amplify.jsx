import { useEffect, useState } from 'react';
import { List, mount } from './mount.jsx';
import { client } from './post-client.js';

mount(() => {
  const [items, setItems] = useState([]);
  useEffect(() => {
    const subscription = client.models.Post.observeQuery().subscribe({ next: (snapshot) => setItems([...snapshot.items]) });
    return () => subscription.unsubscribe();
  }, []);
  return <List items={items} />;
});
