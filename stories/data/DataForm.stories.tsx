import { DataError } from '@foyer/state-machines';
import { Button, Stack } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { type DataStageArgs, drawDataStage, stageOf } from './stage.tsx';

/** A form for a model, made from the app’s schema at run time: a field of each type, checked as the server checks. */
const meta = {
  title: 'Data/DataForm',
  args: { draw: ({ DataForm }) => <DataForm model="Article" id="a0" onCancel={() => {}} /> },
  render: (args, context) => <div className="story-column">{drawDataStage(args, context)}</div>,
} satisfies Meta<DataStageArgs>;

export default meta;

type Story = StoryObj<DataStageArgs>;

const filled = async (canvas: HTMLElement) => {
  await within(canvas).findByRole('textbox', { name: 'Title' });
  await waitFor(() => expect(within(canvas).getByRole('combobox', { name: /^Author/ })).toHaveValue('Ines Moreau'));
  await within(canvas).findByRole('button', { name: 'Add to Tags' });
  await within(canvas).findByRole('textbox', { name: /^Settings/ });
  await within(canvas).findByRole('textbox', { name: /^City/ });
};

const retype = async (canvas: HTMLElement, name: RegExp, text: string) => {
  const input = await within(canvas).findByRole('textbox', { name });
  await userEvent.clear(input);
  await userEvent.type(input, text);
};

/** A field of each type, with what is stored in it. */
export const EveryType: Story = { play: ({ canvasElement }) => filled(canvasElement) };

/** A form for a row that is not there yet. */
export const New: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" /> },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Create' });
    await within(canvasElement).findByRole('button', { name: 'Add to Tags' });
  },
};

/** Fields of one line beside each other. */
export const LaidOut: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" id="a0" layout={['title', ['status', 'authorId'], ['words', 'rating', 'publishedAt'], 'summary']} onCancel={() => {}} /> },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('combobox', { name: /^Author/ })).toHaveValue('Ines Moreau'));
  },
};

/** The row is being read. */
export const Loading: Story = {
  args: { prepare: ({ link }) => { link.before = () => new Promise<void>(() => {}); } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Loading…');
  },
};

/** What is wrong is listed above the form, with the way to each field. */
export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Words/, '3000000000');
    await retype(canvasElement, /^Email/, 'ana@');
    await retype(canvasElement, /^Address/, '300.1.1.1');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save' }));
    await within(canvasElement).findByText('Check 3 fields, then try again.');
  },
};

/** The server refused a value, in its own words. */
export const RefusedByTheServer: Story = {
  args: {
    prepare: ({ link }) => {
      link.before = ({ call }) => { if (call === 'write') throw new DataError('invalid_input', { field: 'title', reason: 'The title must be longer.' }); };
    },
  },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Title/, 'A');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save' }));
    await within(canvasElement).findByText('The title must be longer.');
  },
};

/** The row could not be saved; what was typed stays. */
export const Failed: Story = {
  args: { prepare: ({ link }) => { link.before = ({ call }) => { if (call === 'write') throw new DataError('unauthorized'); }; } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Title/, 'Mine now');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save' }));
    await within(canvasElement).findByText('You’re not allowed to do this.');
  },
};

/** The row is being saved. */
export const Busy: Story = {
  args: { prepare: ({ link }) => { link.before = ({ call }) => (call === 'write' ? new Promise<void>(() => {}) : undefined); } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Title/, 'On its way');
    const save = within(canvasElement).getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    await waitFor(() => expect(save.ariaDescription).toBe('Saving…'));
  },
};

/** The row is saved, and the form says so. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Title/, 'A better title');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save' }));
    await within(canvasElement).findByText('Saved.');
  },
};

/** Somebody else changed the title meanwhile, and the number of words. */
export const Conflict: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await retype(canvasElement, /^Title/, 'My title');
    stageOf(canvasElement).write({ id: 'a0', title: 'Their title', words: 999 });
    await within(canvasElement).findByText('Their title');
    await waitFor(() => expect(within(canvasElement).getByRole('textbox', { name: /^Words/ })).toHaveValue('999'));
  },
};

/** There is no network: what is saved now waits for it. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    stageOf(canvasElement).setOnline(false);
    await within(canvasElement).findByText(/^You’re offline/);
  },
};

/** The person may look at the row, and not change it. */
export const ForReading: Story = {
  args: { prepare: ({ link }) => link.setUser('somebody') },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('You can look at this, but not change it.');
  },
};

/** Somebody deleted the row meanwhile. */
export const Gone: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    stageOf(canvasElement).write({ id: 'a0' }, 'delete');
    await within(canvasElement).findByText(/doesn’t exist any more/);
  },
};

/** The picker of another row, searched. */
export const Searching: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    const author = within(canvasElement).getByRole('combobox', { name: /^Author/ });
    await userEvent.clear(author);
    await userEvent.type(author, 'a');
    const list = within(canvasElement).getByRole('listbox', { name: 'Author' });
    await waitFor(() => expect(within(list).getAllByRole('option').length).toBe(4));
    await userEvent.keyboard('{ArrowDown}');
  },
};

/** A row that is not there yet is made in a form beside, and chosen. */
export const RelatedMade: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" /> },
  play: async ({ canvasElement }) => {
    const author = await within(canvasElement).findByRole('combobox', { name: /^Author/ });
    await userEvent.type(author, 'Noor');
    await userEvent.click(await within(canvasElement).findByRole('option', { name: 'New author…' }));
    await within(canvasElement).findByRole('dialog', { name: 'New author' });
    await waitFor(() => expect(within(canvasElement).getByRole('textbox', { name: 'Name' })).toHaveValue('Noor'));
  },
};

/** What would be lost is asked about. */
export const AskedToDiscard: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await within(canvasElement).findByRole('textbox', { name: 'Title' }), '!');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Cancel' }));
    await within(canvasElement).findByRole('alertdialog', { name: 'Discard your changes?' });
  },
};

const related = (canvas: HTMLElement, name: string) => within(canvas).findByRole('group', { name });

/** Rows that belong to the article, and topics that it shares with others. What is done with them is saved at once. */
export const RelatedRows: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" id="a0" layout={['title', 'notes', 'topics']} onCancel={() => {}} /> },
  play: async ({ canvasElement }) => {
    const topics = within(await related(canvasElement, 'Topics'));
    await topics.findByRole('button', { name: 'Sea' });
    await userEvent.click(await topics.findByRole('combobox'));
    await userEvent.click(await topics.findByRole('option', { name: 'Kitchen' }));
    await topics.findByRole('button', { name: 'Kitchen' });
    await within(await related(canvasElement, 'Notes')).findByRole('button', { name: 'New note…' });
  },
};

/** A row that cannot be without the article is deleted, once that was asked. */
export const RelatedAskedToDelete: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" id="a0" layout={['title', 'notes']} onCancel={() => {}} /> },
  play: async ({ canvasElement }) => {
    const notes = within(await related(canvasElement, 'Notes'));
    await userEvent.click(await notes.findByRole('button', { name: 'Remove Ask Yusuf for the name of the boat' }));
    await within(canvasElement).findByRole('alertdialog');
  },
};

/** What belongs to an article that is not there yet waits for it, and is saved with it. */
export const RelatedLater: Story = {
  args: { draw: ({ DataForm }) => <DataForm model="Article" layout={['title', 'notes', 'topics']} /> },
  play: async ({ canvasElement }) => {
    const notes = await related(canvasElement, 'Notes');
    await addNote(notes, 'Call the harbour master');
    const topics = await related(canvasElement, 'Topics');
    await userEvent.click(await within(topics).findByRole('combobox'));
    await userEvent.click(await within(topics).findByRole('option', { name: 'Sea' }));
    await within(topics).findByText('These are saved together with the rest.');
  },
};

/** The article is saved, one of its notes is not: it says why, and waits for the next press. */
export const RelatedRefused: Story = {
  args: {
    prepare({ link }) {
      let notes = 0;
      link.before = ({ call, model }) => {
        if (call === 'write' && model === 'Note' && ++notes === 2) throw new DataError('invalid_input', { reason: 'There is a note like this already.' });
      };
    },
    draw: ({ DataForm }) => <DataForm model="Article" layout={['title', 'notes']} initialValues={{ title: 'The last ferry home', status: 'DRAFT' }} />,
  },
  play: async ({ canvasElement }) => {
    const notes = await related(canvasElement, 'Notes');
    await addNote(notes, 'Call the harbour master');
    await addNote(notes, 'Which ferry?');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Create' }));
    await within(await related(canvasElement, 'Notes')).findByText('There is a note like this already.');
  },
};

async function addNote(notes: HTMLElement, words: string) {
  await userEvent.click(await within(notes).findByRole('button', { name: 'New note…' }));
  const dialog = await screen.findByRole('dialog', { name: 'New note' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Title' }), words);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  await within(notes).findByText(words);
}

/** What was typed before the app showed something else is back, and the form says so. */
export const DraftIsBack: Story = {
  args: { draw: ({ DataForm }) => <Left><DataForm model="Article" draft="new" layout={['title', 'summary']} /></Left> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await retype(canvasElement, /^Title/, 'Half an article');
    await userEvent.click(canvas.getByRole('button', { name: 'Elsewhere' }));
    await waitFor(() => expect(canvas.queryByRole('textbox')).toBeNull());
    await userEvent.click(canvas.getByRole('button', { name: 'Back' }));
    await canvas.findByText('What you had entered before is back.');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Title' })).toHaveValue('Half an article'));
  },
};

/** An app with two places. */
function Left({ children }: { readonly children: ReactNode }) {
  const [isHere, setHere] = useState(true);
  return (
    <Stack gap="m">
      <Button onClick={() => setHere(!isHere)}>{isHere ? 'Elsewhere' : 'Back'}</Button>
      {isHere && children}
    </Stack>
  );
}
