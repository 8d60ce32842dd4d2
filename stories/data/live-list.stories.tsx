import { DataError, type PagePort } from '@foyer/state-machines';
import { createMemoryData, createMemoryPage, type MemoryDataLink } from '@foyer/state-machines/memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { Alert, Button, Card, Heading, Stack, Status, Text } from '@foyer/ui-react/core';
import { createDataHooks } from '../../packages/ui-react/src/data/create-data-hooks.ts';
import { LiveList } from '../../packages/ui-react/src/data/live-list/LiveList.tsx';
import { rowMark } from '../../packages/ui-react/src/core.ts';
import './live-list.stories.css';

type Post = { readonly id: string; readonly title: string };
interface Schema {
  Post: {
    __entityType: 'model';
    type: Post;
    createType: { id?: string; title: string };
    updateType: { id: string; title?: string };
    identifier: { readonly id: string };
  };
}

type Act = 'loading' | 'live' | 'stale' | 'offline' | 'error' | 'empty' | 'pending' | 'failed' | 'refused' | 'unsubscribed' | 'interrupted' | 'unconnected';

const titles = ['The quiet hours before the presses start', 'On ink', 'Letters to the editor'];
const never = () => new Promise<never>(() => {});
const refuse = (code: 'unauthorized' | 'service_unavailable') => () => Promise.reject(new DataError(code));

/** Frames and time of the browser, and a network in the story's hand. */
function pageOf() {
  const memory = createMemoryPage(Date.now());
  const page: PagePort = { ...memory, now: () => Date.now(), frame: (run) => void requestAnimationFrame(run) };
  return { memory, page };
}

function open(act: Act) {
  const rows = act === 'empty' ? [] : titles.map((title, at) => ({ id: String(at), title }));
  const backend = createMemoryData({ models: { Post: { fields: ['title'], subscriptions: act !== 'unsubscribed' } }, rows: { Post: rows } });
  const link = backend.link('me');
  const { memory, page } = pageOf();
  if (act === 'loading') link.before = never;
  if (act === 'unconnected') link.setLine('connecting');
  if (act === 'error') link.before = refuse('unauthorized');
  return { link, memory, hooks: createDataHooks<Schema>({ backend: link.port, page }) };
}

/** What happens once the list is there. */
function go(act: Act, link: MemoryDataLink, memory: ReturnType<typeof createMemoryPage>) {
  if (act === 'stale' || act === 'interrupted') link.disconnect();
  if (act === 'offline') memory.setOnline(false);
  if (act === 'pending') link.before = never;
  if (act === 'failed' || act === 'refused') link.before = refuse('unauthorized');
}

/** How the app is connected: the first time, and later. */
function Line({ status, hasEverConnected }: ReturnType<ReturnType<typeof open>['hooks']['useConnection']>) {
  const words = status === 'connected' ? 'Connected' : status === 'offline' ? 'No network' : hasEverConnected ? 'Connecting again…' : 'Not connected yet';
  return <Status className="live-state" data-status={status === 'connected' ? 'live' : status}>{words}</Status>;
}

/** How the list is, in the words of an app. */
const states = { idle: 'Not asked for', loading: 'Loading posts…', live: 'Live', stale: 'May be out of date', offline: 'Offline', error: 'Not loaded' } as const;

/** Why, by the code of the error. */
const reasonOf = ({ code }: DataError) =>
  code === 'unauthorized' ? 'you may not do this' : code === 'subscriptions_off' ? 'changes by others are not heard' : code;

/** A page with a backend of its own. */
const postsOf = (act: Act) => {
  const { link, memory, hooks: { useConnection, useCreate, useLiveList, useMutationQueue, useUpdate } } = open(act);
  return function Posts() {
    const { items, status, error, isEmpty, refetch } = useLiveList('Post', { sort: { title: 'asc' } });
    const { writes, retry, discard } = useMutationQueue();
    const connection = useConnection();
    const create = useCreate('Post');
    const update = useUpdate('Post');
    const begin = () => {
      go(act, link, memory);
      // The queue tells of a refusal.
      if (act === 'pending' || act === 'failed') create({ title: 'A new post' }).catch(() => undefined);
      if (act === 'refused') update({ id: '1', title: 'On ink and paper' }).catch(() => undefined);
    };
    return (
      <section className="story-column" aria-label="Posts">
        <Card>
          <Stack>
            <Stack direction="row" justify="between">
              <Heading level={2}>Posts</Heading>
              <Status className="live-state" data-status={status}>
                {states[status]}{error ? `: ${reasonOf(error)}` : ''}
              </Status>
            </Stack>
            {(act === 'interrupted' || act === 'unconnected') && <Line {...connection} />}
            {isEmpty && <Text tone="muted">No posts yet.</Text>}
            <LiveList className="live-posts" items={items} aria-label="Posts">{drawPost}</LiveList>
            {writes.filter((write) => write.status === 'failed').map(({ id, error: why }) => (
              <Alert key={id} variant="danger">
                <Stack gap="xs">
                  <span>Not saved{why ? `: ${reasonOf(why)}` : ''}.</span>
                  <Stack direction="row" gap="xs">
                    <Button onClick={() => retry(id)}>Try again</Button>
                    <Button variant="quiet" onClick={() => discard(id)}>Discard</Button>
                  </Stack>
                </Stack>
              </Alert>
            ))}
            <Stack direction="row" gap="xs">
              <Button onClick={refetch}>Read again</Button>
              {act !== 'loading' && <Button variant="quiet" onClick={begin}>Go on</Button>}
            </Stack>
          </Stack>
        </Card>
      </section>
    );
  };
};

const drawPost = (post: Post) => {
  const { pending, failed } = rowMark(post);
  return <p data-pending={pending || undefined}>{post.title}{pending ? ' (saving…)' : failed ? ' (as it was before a change was refused)' : ''}</p>;
};

/** `useLiveList` with `<LiveList>`, and every state that a list can be in. The words are the story’s own. */
const meta = { title: 'Data/LiveList' } satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;

const drawn = (View: ComponentType) => () => <View />;

const shows = (act: Act, text: RegExp, first?: RegExp): Story => ({
  render: drawn(postsOf(act)),
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    if (first) {
      await waitFor(() => expect(canvas.getByText(first)).toBeVisible());
      await userEvent.click(canvas.getByRole('button', { name: 'Go on' }));
    }
    await waitFor(() => expect(canvas.getByText(text)).toBeVisible());
  },
});

/** The rows are being read. */
export const Loading = shows('loading', /^Loading posts…$/);
/** The list hears every change. */
export const Live = shows('live', /^Live$/);
/** The connection is down: the rows stay, and may be old. */
export const Stale = shows('stale', /^May be out of date$/, /^Live$/);
/** There is no network: the rows stay. */
export const Offline = shows('offline', /^Offline$/, /^Live$/);
/** The list could not be read, and the error says why. */
export const Failure = shows('error', /^Not loaded: you may not do this$/);
/** There are no rows. */
export const Empty = shows('empty', /^No posts yet\.$/);
/** A write is shown at once, and marked until it is stored. */
export const PendingRow = shows('pending', /^A new post \(saving…\)$/, /^Live$/);
/** A write that was refused waits for the person: again, or never mind. */
export const FailedRow = shows('failed', /^Not saved: you may not do this\.$/, /^Live$/);
/** The row is what it was, and marked. */
export const RefusedRow = shows('refused', /^On ink \(as it was before a change was refused\)$/, /^Live$/);
/** The model tells of no changes: rows come when they are asked for. */
export const NotTold = shows('unsubscribed', /^May be out of date: changes by others are not heard$/);
/** The rows are there, and the connection is not yet. */
export const Unconnected = shows('unconnected', /^Not connected yet$/);
/** The connection was lost, and is being made again. */
export const Interrupted = shows('interrupted', /^Connecting again…$/, /^Connected$/);
