import { createDataTable, MessagesProvider, Tab, TabList, TabPanel, Tabs } from '@foyer/ui-react';
import type { Schema } from '../../amplify/data/resource';
import { slugOf } from '../posts/slug.ts';
import './manage.css';

const { DataTable } = createDataTable<Schema>();

/** The guide calls the model of a post `Blog`. */
const names = { Blog: 'Post', 'Blog.plural': 'Posts' };

/** Everything that there is, for who looks after it. */
export function Manage() {
  return (
    <>
      <h1>Manage</h1>
      <MessagesProvider messages={names}>
        <Tabs className="manage" defaultValue="posts">
          <TabList label="What to manage">
            <Tab value="posts">Posts</Tab>
            <Tab value="comments">Comments</Tab>
          </TabList>
          <TabPanel value="posts"><Posts /></TabPanel>
          <TabPanel value="comments"><Comments /></TabPanel>
        </Tabs>
      </MessagesProvider>
    </>
  );
}

function Posts() {
  return (
    <DataTable
      model="Blog"
      columns={['title', 'publishedAt', 'tags']}
      storageKey="inkwell.manage.posts"
      fields={{
        slug: { hidden: true },
        authorId: { hidden: true },
        title: { validate: (title) => (title.length < 3 ? 'A title has three letters or more.' : undefined) },
      }}
      form={{
        // The address follows the title, also where that is changed in its cell.
        onSubmit: (values) => (values.title ? { ...values, slug: slugOf(values.title) } : values),
      }}
    />
  );
}

const Comments = () => <DataTable model="Comment" columns={['content', 'blogId']} fields={{ blogId: { label: 'Post' } }} />;
