import { DataError } from '@foyer/state-machines';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { article, type DataStageArgs, drawDataStage, stageOf } from './stage.tsx';

/** A table of a model, made from the app’s schema at run time: live, sorted, filtered and edited in its place. */
const meta = {
  title: 'Data/DataTable',
  args: { draw: ({ DataTable }) => <DataTable model="Article" /> },
  render: drawDataStage,
} satisfies Meta<DataStageArgs>;

export default meta;

type Story = StoryObj<DataStageArgs>;

const never = () => new Promise<void>(() => {});

/** Made from the model alone: a column for each field, rows that change as others write. */
export const Live: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    await waitFor(() => expect(within(canvasElement).getAllByText('Ines Moreau')).toHaveLength(3));
    stageOf(canvasElement).write({ id: 'a1', title: 'Changed by somebody else' });
    await within(canvasElement).findByText('Changed by somebody else');
  },
};

/** The rows are being read, and their place is there. */
export const Loading: Story = {
  args: { prepare: ({ link }) => { link.before = never; } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Loading…');
  },
};

/** A model without rows says how to make the first. */
export const Empty: Story = {
  args: { count: 0 },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Nothing here yet');
  },
};

/** The rows could not be read, and the table says why. */
export const Failed: Story = {
  args: { prepare: ({ link }) => { link.before = ({ call }) => { if (call === 'list') throw new DataError('unauthorized'); }; } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('You’re not allowed to do this.');
  },
};

/** The rows that were read stay; it is said that they may be old. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    stageOf(canvasElement).setOnline(false);
    await within(canvasElement).findByText(/^You’re offline/);
  },
};

/** The model has no subscriptions, or the person may not have them: rows come when they are asked for. */
export const NotTold: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    stageOf(canvasElement).link.endSubscriptions(new DataError('subscriptions_off'));
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Refresh' }));
    await within(canvasElement).findByText('12 rows');
  },
};

/** The person may read the rows, and not hear of changes. */
export const MayNotBeTold: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    stageOf(canvasElement).link.endSubscriptions(new DataError('unauthorized'));
    await within(canvasElement).findByText('Changes by others don’t show here by themselves.');
  },
};

/** Rows by a column, up or down. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Words' }));
    await expect(within(canvasElement).getByRole('columnheader', { name: 'Words' })).toHaveAttribute('aria-sort', 'ascending');
  },
};

/** A filter stands above the rows until it is taken away. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Field' }), 'Status');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Value' }), 'Live');
    await userEvent.click(canvas.getByRole('button', { name: 'Apply' }));
    await canvas.findByText('5 rows');
  },
};

/** What can be filtered and how, before it is. */
export const FilterMenu: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Filter' }));
    await within(canvasElement).findByRole('combobox', { name: 'Condition' });
  },
};

/** A row that others belong to is found by its name. */
export const FilteredByRelation: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Field' }), 'Author');
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Value' }));
    await userEvent.click(await canvas.findByRole('option', { name: 'Ada Lindqvist' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Apply' }));
    await canvas.findByText('3 rows');
  },
};

/** Columns are shown, hidden and moved in their menu. */
export const ColumnsMenu: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Columns' }));
    await userEvent.click(await within(canvasElement).findByRole('checkbox', { name: 'Tags' }));
    await within(canvasElement).findByRole('columnheader', { name: 'Tags' });
  },
};

/** A column is drawn wider with the keys of its edge; the edge of the next shows that it can be taken. */
export const ColumnDrawn: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const edge = await canvas.findByRole('separator', { name: 'Width of Status' });
    edge.focus();
    const outwards = getComputedStyle(edge).direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}';
    await userEvent.keyboard(outwards.repeat(4));
    await waitFor(() => expect(canvas.getByRole('columnheader', { name: /^Status/ }).offsetWidth).toBeGreaterThan(180));
  },
};

/** No row holds what was searched for. */
export const NothingMatches: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    await userEvent.type(within(canvasElement).getByRole('searchbox'), 'zzz');
    await within(canvasElement).findByText('Nothing matches');
  },
};

/** What can be done with the rows that are selected stands below them. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('checkbox', { name: 'Select What the harbour taught us' }));
    await userEvent.click(within(canvasElement).getByRole('checkbox', { name: 'Select Notes on quiet software' }));
    await within(canvasElement).findByText('2 selected');
  },
};

/** A row is deleted once that was asked. */
export const AskedToDelete: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Delete What the harbour taught us' }));
    await within(canvasElement).findByRole('alertdialog');
  },
};

/** A double press, or Enter, edits a cell in its place. */
export const CellEdited: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('12 rows');
    await userEvent.dblClick(await within(canvasElement).findByText('A calendar for slow gardens'));
    await within(canvasElement).findByRole('textbox', { name: 'Title' });
  },
};

/** The server refused the value of a cell, in its own words. */
export const CellRefused: Story = {
  args: { prepare: ({ link }) => { link.before = ({ call }) => { if (call === 'write') throw new DataError('invalid_input', { reason: 'The title must be longer.' }); }; } },
  play: async ({ canvasElement }) => {
    await userEvent.dblClick(await within(canvasElement).findByText('A calendar for slow gardens'));
    await userEvent.clear(await within(canvasElement).findByRole('textbox', { name: 'Title' }));
    await userEvent.keyboard('A{Enter}');
    await within(canvasElement).findByText('Not saved: The title must be longer.');
  },
};

/** A row opens as a form beside the table. */
export const RowOpened: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Edit What the harbour taught us' }));
    await within(canvasElement).findByRole('textbox', { name: 'Title' });
    await waitFor(() => expect(within(canvasElement).getByRole('combobox', { name: /^Author/ })).toHaveValue('Ines Moreau'));
  },
};

/** Rules let nobody change what is not theirs. */
export const OfOthers: Story = {
  args: { prepare: ({ link }) => link.setUser('somebody') },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Look at What the harbour taught us' });
    await expect(within(canvasElement).queryByRole('button', { name: /^Delete/ })).toBeNull();
  },
};

/** Rows come a page at a time. */
export const PageByPage: Story = {
  args: { count: 60, draw: ({ DataTable }) => <DataTable model="Article" pageSize={10} /> },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('10 rows loaded');
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Load more' }));
    await within(canvasElement).findByText('20 rows loaded');
  },
};

/** Ten thousand rows, of which a screenful is in the document. */
export const TenThousandRows: Story = {
  args: { count: 10_000 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('10,000 rows')).toBeVisible());
    await expect(within(canvasElement).getAllByRole('row').length).toBeLessThan(100);
  },
};

/** A row that waits for the server is paler than the others. */
export const Pending: Story = {
  args: { prepare: ({ link }) => { link.before = ({ call }) => (call === 'write' ? never() : undefined); } },
  play: async ({ canvasElement }) => {
    await userEvent.dblClick(await within(canvasElement).findByText('A calendar for slow gardens'));
    await userEvent.clear(await within(canvasElement).findByRole('textbox', { name: 'Title' }));
    await userEvent.keyboard('A calendar{Enter}');
    await waitFor(() => expect(within(canvasElement).getByRole('row', { name: /A calendar/ })).toHaveAttribute('data-pending'));
    await expect(article(1)['title']).toBe('A calendar for slow gardens');
  },
};
