import '@foyer/theme/styles';
import { DataError } from '@foyer/state-machines';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { violations } from '../parts/conformance.tsx';
import { firstPost, formBench } from './data-form.fixture.tsx';

afterEach(cleanup);

const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function retype(name: string, text: string) {
  const input = await box(name);
  await userEvent.clear(input);
  if (text) await userEvent.type(input, text);
}

describe('a form for a new row', () => {
  it('makes a row of what was typed, and says nothing of the rest', async () => {
    const { DataForm, backend } = formBench([]);
    const onSuccess = vi.fn();
    render(<DataForm model="Post" onSuccess={onSuccess} />);
    await retype('Title', 'A post');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Status/ }), 'In review');
    await retype('Rank', '12');
    await press('Create');
    await waitFor(() => expect(onSuccess).toHaveBeenCalledOnce());
    expect(backend.rows('Post')).toMatchObject([{ title: 'A post', status: 'IN_REVIEW', rank: 12, featured: false, content: null, publishedAt: null, tags: null, place: null }]);
    expect(screen.getByText('Created.')).toBeTruthy();
    expect((await box('Title')).value).toBe('');
  });

  it('shows what is wrong at its field, says it all with the way to each, and keeps what was typed', async () => {
    const { DataForm, backend } = formBench([]);
    render(<DataForm model="Post" />);
    await retype('Rank', '3000000000');
    await press('Create');
    expect(await screen.findByText('Check 2 fields, then try again.')).toBeTruthy();
    const title = screen.getByRole('textbox', { name: /^Title/, description: 'Enter a value.' });
    const summary = screen.getByRole('group', { name: 'Check 2 fields, then try again.' });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Title: Enter a value.', expect.stringMatching(/^Rank: .*between/)]);
    await userEvent.click(within(summary).getByRole('button', { name: /^Rank/ }));
    expect(document.activeElement).toBe(await box('Rank'));
    expect(screen.getByRole('textbox', { name: /^Rank/, description: /between/ })).toHaveProperty('value', '3000000000');
    await userEvent.type(title, 'x');
    expect(title.getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText('Check 1 field, then try again.')).toBeTruthy();
    await press('Create');
    await waitFor(async () => expect(document.activeElement).toBe(await box('Rank')));
    expect(backend.rows('Post')).toEqual([]);
  });

  it('is saved when the row is written, whatever becomes of what the app does then', async () => {
    const thrown = vi.fn();
    const hear = ({ reason }: PromiseRejectionEvent) => thrown(reason);
    window.addEventListener('unhandledrejection', hear);
    onTestFinished(() => window.removeEventListener('unhandledrejection', hear));
    // Who listens is told by the runner, too.
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { DataForm, backend } = formBench([]);
    const fault = new Error('of the app');
    const onError = vi.fn();
    render(<DataForm model="Post" onError={onError} onSuccess={() => { throw fault; }} />);
    await retype('Title', 'A post');
    await press('Create');
    expect(await screen.findByText('Created.')).toBeTruthy();
    await waitFor(() => expect(thrown).toHaveBeenCalledExactlyOnceWith(fault));
    expect(screen.queryByText(/went wrong/)).toBeNull();
    expect(onError).not.toHaveBeenCalled();
    expect(backend.rows('Post')).toHaveLength(1);
    await waitFor(() => expect(said).toHaveBeenCalledOnce());
  });

  it('asks before it is left with something in it', async () => {
    const { DataForm } = formBench([]);
    const onCancel = vi.fn();
    render(<DataForm model="Post" onCancel={onCancel} />);
    await retype('Title', 'Half a post');
    await press('Cancel');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(onCancel).not.toHaveBeenCalled();
    expect((await box('Title')).value).toBe('Half a post');
    await press('Cancel');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('is left at once where there is nothing to lose', async () => {
    const { DataForm } = formBench([]);
    const onCancel = vi.fn();
    render(<DataForm model="Post" onCancel={onCancel} />);
    await box('Title');
    await press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('makes the row that it belongs to, where there is none yet', async () => {
    const { DataForm, backend } = formBench([]);
    render(<DataForm model="Post" />);
    await retype('Title', 'A post');
    const blog = await screen.findByRole('combobox', { name: /^Blog/ });
    await userEvent.type(blog, 'Sailing');
    await screen.findByText('Nothing found', { selector: ':not([role])' });
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'New blog' });
    expect(await within(dialog).findByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Sailing');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(blog).toHaveProperty('value', 'Sailing');
    expect(document.activeElement).toBe(blog);
    expect(backend.rows('Post')).toEqual([]);
    await press('Create');
    await waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'A post', blogId: backend.rows('Blog').find(({ name }) => name === 'Sailing')?.['id'] }]));
  });

  it('asks the checks of the app, and changes what is written as the app says', async () => {
    const { DataForm, backend } = formBench([]);
    render(
      <DataForm
        model="Post"
        fields={{ title: { label: 'Headline', validate: async (title) => (title === 'bad' ? 'That is taken.' : undefined) } }}
        onSubmit={(values) => ({ ...values, content: 'by the app' })}
      />,
    );
    await retype('Headline', 'bad');
    await press('Create');
    await screen.findByRole('textbox', { name: 'Headline', description: 'That is taken.' });
    await retype('Headline', 'good');
    await press('Create');
    await waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'good', content: 'by the app' }]));
  });

  it('lets go of what it was about to save where a check of the app fails', async () => {
    const { DataForm, backend } = formBench([]);
    let isBroken = true;
    const validate = () => {
      if (isBroken) throw new Error('no answer');
      return undefined;
    };
    render(<DataForm model="Post" fields={{ title: { validate } }} />);
    await retype('Title', 'A post');
    await press('Create');
    expect(await screen.findByText('Something went wrong. Try again.')).toBeTruthy();
    isBroken = false;
    await press('Create');
    await waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'A post' }]));
  });

  it('keeps its errors while a form over it is filled in', async () => {
    const { DataForm } = formBench([]);
    render(<DataForm model="Post" fields={{ title: { validate: () => 'That is taken.' } }} />);
    await retype('Title', 'A post');
    await press('Create');
    await screen.findByRole('textbox', { name: 'Title', description: 'That is taken.' });
    const blog = await screen.findByRole('combobox', { name: /^Blog/ });
    await userEvent.type(blog, 'Sailing');
    await screen.findByText('Nothing found', { selector: ':not([role])' });
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'New blog' });
    const name = await within(dialog).findByRole('textbox', { name: /^Name/ });
    name.setAttribute('name', 'title');
    await userEvent.type(name, '!');
    expect(screen.getByText('That is taken.')).toBeTruthy();
  });

  it('asks no more once it was left, also where it stays in the page', async () => {
    const { DataForm } = formBench([]);
    render(<DataForm model="Post" onCancel={() => {}} />);
    await retype('Title', 'Half a post');
    await press('Cancel');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('shows nothing of one person to the next', async () => {
    const { DataForm, link } = formBench([]);
    link.before = ({ call }) => {
      if (call === 'write') throw new DataError('invalid_input', { field: 'title', reason: 'The title must be longer.' });
    };
    render(<DataForm model="Post" />);
    await retype('Title', 'Of the first');
    await press('Create');
    await screen.findByRole('textbox', { name: 'Title', description: 'The title must be longer.' });
    act(() => link.setUser('other'));
    await waitFor(async () => expect((await box('Title')).value).toBe(''));
    expect(screen.queryByText('The title must be longer.')).toBeNull();
  });

  it('keeps what a guest has typed who signs in', async () => {
    const { DataForm, link } = formBench([]);
    link.setUser(null);
    render(<DataForm model="Blog" />);
    await retype('Name', 'Of a guest');
    act(() => link.setUser('me'));
    expect((await box('Name')).value).toBe('Of a guest');
  });

  it('puts the words of the server at the field that they are about', async () => {
    const { DataForm, link } = formBench([]);
    const onError = vi.fn();
    link.before = ({ call }) => {
      if (call === 'write') throw new DataError('invalid_input', { field: 'title', reason: 'The title must be longer.' });
    };
    render(<DataForm model="Post" onError={onError} />);
    await retype('Title', 'x');
    await press('Create');
    await screen.findByRole('textbox', { name: 'Title', description: 'The title must be longer.' });
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid_input' }));
  });

  it('renders nothing while somebody types', async () => {
    const { DataForm } = formBench([]);
    let commits = 0;
    render(<Profiler id="form" onRender={() => void commits++}><DataForm model="Post" /></Profiler>);
    const title = await box('Title');
    await screen.findByRole('button', { name: 'Add to Tags' });
    await waitFor(() => expect(screen.getAllByRole('combobox').length).toBeGreaterThan(2));
    commits = 0;
    await userEvent.type(title, 'twelve words');
    expect(commits).toBe(0);
  });

  it('says of a type that it does not know what to do, and draws the rest', async () => {
    const { DataForm } = formBench([]);
    render(<DataForm model="Post" />);
    expect(await screen.findByText(/^\[foyer\] Post.odd has the type AWSMoney/)).toBeTruthy();
    expect(await box('Title')).toBeTruthy();
  });

  it('says of a model that is not there what is wrong, in its place', async () => {
    const { DataForm, link } = formBench([]);
    const describe = vi.spyOn(link.models, 'describe').mockImplementation(() => {
      throw new DataError('not_configured', { hint: '[foyer] Amplify has no data configuration: call Amplify.configure.' });
    });
    render(<DataForm model="Post" />);
    expect(await screen.findByText(/call Amplify.configure/)).toBeTruthy();
    expect(describe).toHaveBeenCalledWith('Post');
  });
});

describe('a form for a row that is there', () => {
  it('writes what was changed and no more', async () => {
    const { DataForm, link, post } = formBench();
    const onSubmit = vi.fn((values: object) => values);
    render(<DataForm model="Post" id="1" onSubmit={onSubmit} />);
    await retype('Title', 'Second');
    await press('Save');
    await screen.findByText('Saved.');
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ title: 'Second' });
    expect(post()).toMatchObject({ ...firstPost, title: 'Second' });
    expect(link.calls.filter(({ call }) => call === 'write')).toHaveLength(1);
  });

  it('empties what was emptied', async () => {
    const { DataForm, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    await retype('Content', '');
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ content: null, title: 'First' });
  });

  it('keeps lists in the order that a person gives them', async () => {
    const { DataForm, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Move Tags 2 up' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add to Tags' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tags 3' })));
    await userEvent.keyboard('c');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Tags 2' }));
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ tags: ['b', 'c'] });
  });

  it('changes the parts of a value, and takes it away', async () => {
    const { DataForm, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    const place = await screen.findByRole('group', { name: /^Place/ });
    await userEvent.type(await within(place).findByRole('textbox', { name: /^Street/ }), 'Long street 1');
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ place: { city: 'Ghent', street: 'Long street 1' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Place' }));
    await press('Save');
    await waitFor(() => expect(post()).toMatchObject({ place: null }));
  });

  it('finds the other row by its name, with the keyboard', async () => {
    const { DataForm, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    const blog = await screen.findByRole<HTMLInputElement>('combobox', { name: /^Blog/ });
    await waitFor(() => expect(blog.value).toBe('Cooking'));
    await userEvent.clear(blog);
    await userEvent.keyboard('GARD');
    const list = screen.getByRole('listbox', { name: 'Blog' });
    await waitFor(() => expect(within(list).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Gardening', 'New blog…']));
    await userEvent.keyboard('{Enter}');
    expect(blog.value).toBe('Gardening');
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ blogId: 'b2' });
  });

  it('takes in what others change where nobody has typed', async () => {
    const { DataForm, write, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    await retype('Title', 'Mine');
    act(() => void write({ id: '1', content: 'Theirs' }));
    await waitFor(async () => expect((await box('Content')).value).toBe('Theirs'));
    expect((await box('Title')).value).toBe('Mine');
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ title: 'Mine', content: 'Theirs' });
  });

  it('asks what to keep of a field that was changed on both sides', async () => {
    const { DataForm, write, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    await retype('Title', 'Mine');
    act(() => void write({ id: '1', title: 'Theirs' }));
    expect((await screen.findByText('Theirs')).parentElement?.parentElement?.textContent).toContain('Changed by somebody else to: Theirs');
    await press('Save');
    expect(await screen.findByText(/^Somebody else changed this while you did/)).toBeTruthy();
    expect(post()).toMatchObject({ title: 'Theirs' });
    await press('Keep mine');
    await press('Save');
    await screen.findByText('Saved.');
    expect(post()).toMatchObject({ title: 'Mine' });
  });

  it('shows theirs where a person takes it', async () => {
    const { DataForm, write } = formBench();
    render(<DataForm model="Post" id="1" />);
    await retype('Title', 'Mine');
    act(() => void write({ id: '1', title: 'Theirs' }));
    await screen.findByText('Theirs');
    await press('Use theirs');
    await waitFor(async () => expect((await box('Title')).value).toBe('Theirs'));
  });

  it('writes nothing over a change that it has not heard of', async () => {
    const { DataForm, link, write, post } = formBench();
    render(<DataForm model="Post" id="1" />);
    await retype('Title', 'Mine');
    link.deliver = () => {};
    write({ id: '1', title: 'Theirs' });
    await press('Save');
    expect(await screen.findByRole('button', { name: 'Keep mine' })).toBeTruthy();
    expect(post()).toMatchObject({ title: 'Theirs' });
  });

  it('says that the row is gone', async () => {
    const { DataForm, backend } = formBench();
    render(<DataForm model="Post" id="1" />);
    await box('Title');
    act(() => void backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: '1' } }));
    await screen.findByText(/doesn’t exist any more/);
    expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is for reading where the rules let nobody else write', async () => {
    const { DataForm } = formBench([{ ...firstPost, owner: 'ada' }]);
    render(<DataForm model="Post" id="1" />);
    await screen.findByText('You can look at this, but not change it.');
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('has no axe violation', async () => {
    const { DataForm } = formBench();
    const { container } = render(<DataForm model="Post" id="1" />);
    await screen.findByRole('button', { name: 'Move Tags 2 up' });
    await waitFor(() => expect(screen.getByRole('combobox', { name: /^Blog/ })).toHaveProperty('value', 'Cooking'));
    expect(await violations(container)).toEqual([]);
  });
});
