import { expect, test } from './blog.ts';

test('two people see each other’s posts, edits and deletions as they happen, and a guest does too', async ({ opens }) => {
  const ann = await opens('ann');
  const bob = await opens('bob');
  const guest = await opens();
  for (const reader of [ann, bob, guest]) await reader.isLive();
  await expect(guest.page.getByText('No posts yet.')).toBeVisible();

  await ann.writes('First light', 'Of the morning');
  for (const reader of [ann, bob, guest]) await reader.seesSaved('First light');

  await ann.page.getByRole('link', { name: 'First light' }).click();
  await ann.person.presses('Edit');
  await ann.person.types('Title', 'Second light');
  await ann.person.types('Tags', 'sun, sky');
  await ann.person.presses('Save');
  for (const reader of [bob, guest]) {
    await expect(reader.post('Second light').getByText('sky')).toBeVisible();
    await expect(reader.post('First light')).toBeHidden();
  }

  await ann.person.presses('Delete');
  for (const reader of [ann, bob, guest]) await expect(reader.page.getByText('No posts yet.')).toBeVisible();
});

test('a reader has no way to change what is another’s, the server refuses it too, and an admin may', async ({ opens, sandbox: _ }) => {
  const ann = await opens('ann');
  await ann.writes('Mine alone');
  await ann.seesSaved('Mine alone');
  await expect(ann.person.button('Delete Mine alone')).toBeVisible();

  const bob = await opens('bob');
  await expect(bob.post('Mine alone')).toBeVisible();
  await expect(bob.person.button('Delete Mine alone')).toBeHidden();
  const guest = await opens();
  await expect(guest.post('Mine alone')).toBeVisible();
  await expect(guest.person.button('Delete Mine alone')).toBeHidden();
  await expect(guest.person.button('New post')).toBeHidden();

  const refusal = bob.page.evaluate(async () => {
    const calls: { url: string; headers: Record<string, string>; ids: string[] } = { url: '', headers: {}, ids: [] };
    const { fetch } = window;
    return new Promise<string>((resolve) => {
      window.fetch = async (...given) => {
        const request = new Request(...given);
        const answer = await fetch(request.clone());
        const body = await request.text();
        if (!request.url.endsWith('/graphql') || !body.includes('listBlogs')) return answer;
        const { data } = await answer.clone().json();
        calls.ids = data.page.items.map(({ id }: { id: string }) => id);
        const query = 'mutation M($input: DeleteBlogInput!) { deleteBlog(input: $input) { id } }';
        const again = await fetch(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify({ query, variables: { input: { id: calls.ids[0] } } }) });
        resolve(JSON.stringify(await again.json()));
        return answer;
      };
    });
  });
  // Back from offline, the page asks for its posts: with what it asks, the deletion is asked for.
  await bob.page.context().setOffline(true);
  await bob.page.context().setOffline(false);
  expect(await refusal).toContain('Unauthorized');
  await expect(ann.post('Mine alone')).toBeVisible();

  const eve = await opens('eve', ['admin']);
  await eve.person.presses('Delete Mine alone');
  for (const reader of [ann, bob, guest]) await expect(reader.page.getByText('No posts yet.')).toBeVisible();
});

test('members write comments, which their writers and admins delete', async ({ opens }) => {
  const ann = await opens('ann');
  await ann.writes('A question');
  await ann.seesSaved('A question');
  const bob = await opens('bob');
  const guest = await opens();
  for (const reader of [ann, bob, guest]) await reader.page.getByRole('link', { name: 'A question' }).click();
  await expect(guest.page.getByText('to read and write comments')).toBeVisible();
  await bob.person.types('Your comment', 'An answer');
  await bob.person.presses('Comment');
  await expect(ann.page.getByRole('list', { name: 'Comments' }).getByText('An answer')).toBeVisible();
  await expect(ann.person.button('Delete comment')).toBeHidden();
  await bob.person.presses('Delete comment');
  await expect(ann.page.getByText('No comments yet.')).toBeVisible();
});

test('who edits what somebody else has changed meanwhile is told, and loses nothing', async ({ opens }) => {
  const ann = await opens('ann');
  await ann.writes('Draft');
  await ann.seesSaved('Draft');
  const eve = await opens('eve', ['admin']);
  for (const reader of [ann, eve]) {
    await reader.page.getByRole('link', { name: 'Draft' }).click();
    await reader.person.presses('Edit');
  }
  await eve.person.types('Title', 'Eve’s');
  await eve.person.presses('Save');
  await eve.person.seesHeading('Eve’s');
  await ann.person.types('Title', 'Ann’s');
  await ann.person.presses('Save');
  await ann.person.seesAlert('“Ann’s” could not be changed: somebody else has changed it meanwhile.');
  await ann.person.seesHeading('Eve’s');
});

test('what is written offline is kept, and sent once when the network is back', async ({ opens }) => {
  const ann = await opens('ann');
  const bob = await opens('bob');
  await ann.isLive();
  await bob.isLive();
  await ann.page.context().setOffline(true);
  await expect(ann.page.getByText('You’re offline. What you write is kept')).toBeVisible();
  await ann.writes('From the train');
  await expect(ann.page.getByText('You’re offline. One change is kept, and sent once you’re connected.')).toBeVisible();
  await expect(ann.post('From the train').getByText('Saving…')).toBeVisible();
  await bob.writes('Meanwhile');
  await bob.seesSaved('Meanwhile');
  await ann.page.context().setOffline(false);
  for (const reader of [ann, bob]) {
    await reader.seesSaved('From the train');
    await reader.seesSaved('Meanwhile');
  }
  await ann.isLive();
});
