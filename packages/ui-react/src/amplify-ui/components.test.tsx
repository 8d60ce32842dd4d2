import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ana, press, violations } from '../authenticator/mount-authenticator.spec.tsx';
import { DashboardApp } from './apps/dashboard.fixture.tsx';
import { FieldsApp } from './apps/fields.fixture.tsx';
import { NotesApp } from './apps/notes.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

it('runs the tutorial’s notes: fields, a grid, style props, and the way out', async () => {
  const { container } = mountApp(<NotesApp />, { signedIn: ana.username });
  const title = await screen.findByRole('heading', { name: /^Notes of .+/, level: 1 });
  expect(parseFloat(getComputedStyle(title).fontSize)).toBeGreaterThan(parseFloat(getComputedStyle(screen.getByRole('button', { name: 'Sign out' })).fontSize));
  await userEvent.type(screen.getByLabelText('Note name'), 'Milk');
  await userEvent.type(screen.getByLabelText('Note description'), 'two litres');
  await press('Create note');
  const note = screen.getByRole('heading', { name: 'Milk', level: 3 });
  expect(getComputedStyle(note.closest('.box') ?? note)).toMatchObject({ display: 'flex', flexDirection: 'column', paddingTop: '32px' });
  expect(getComputedStyle(screen.getByText('two litres')).fontStyle).toBe('italic');
  expect(await violations(container)).toEqual([]);
  await press('Delete note');
  expect(screen.queryByText('Milk')).toBeNull();
  await press('Sign out');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
});

const draw = () => {
  const onSelect = vi.fn<(what: string) => void>();
  return { ...mountApp(<DashboardApp onSelect={onSelect} />), onSelect };
};

it('opens a menu by hand and by key, does what an item says, and goes back to its button', async () => {
  const { onSelect } = draw();
  const button = screen.getByRole('button', { name: 'Menu' });
  await userEvent.click(button);
  expect(screen.getByRole('menuitem', { name: 'Sign out' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onSelect.mock.calls).toEqual([['menu true'], ['menu false'], ['menu true'], ['sign out'], ['menu false']]);
  await press('Options');
  await userEvent.click(screen.getByRole('menuitem', { name: 'Export' }));
  expect(onSelect).toHaveBeenLastCalledWith('export');
});

it('shows one panel of tabs, and keeps what was done in another', async () => {
  draw();
  await press('Page 2');
  await press('Page 3');
  expect(screen.getByTestId('page')).toHaveTextContent('3');
  await userEvent.click(screen.getByRole('tab', { name: 'Everything' }));
  expect(screen.getByRole('tabpanel', { name: 'Everything' })).toBeVisible();
  expect(screen.getByTestId('page')).not.toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(screen.getByTestId('page')).toHaveTextContent('3');
  expect(screen.getByRole('tab', { name: 'Closed' })).toBeDisabled();
  expect(screen.getByRole('tabpanel', { name: 'Second' })).toHaveTextContent('By hand');
});

it('pages through a collection, searches it, and says when nothing matches', async () => {
  draw();
  await userEvent.click(screen.getByRole('tab', { name: 'Everything' }));
  const panel = within(screen.getByRole('tabpanel', { name: 'Everything' }));
  const titles = () => panel.getAllByRole('heading').map((heading) => heading.textContent);
  expect(titles()).toEqual(['Order 1', 'Order 2', 'Order 3', 'Order 4', 'Order 5']);
  await userEvent.click(panel.getByRole('button', { name: 'Next page' }));
  expect(titles()[0]).toBe('Order 6');
  await userEvent.type(panel.getByPlaceholderText('Type to search'), 'Order 12');
  expect(titles()).toEqual(['Order 12']);
  await userEvent.type(panel.getByPlaceholderText('Type to search'), '3');
  expect(panel.getByText('None')).toBeVisible();
  await userEvent.type(panel.getByPlaceholderText('Find an order'), 'or{Enter}');
  expect(panel.getByPlaceholderText('Find an order')).toHaveValue('sent');
  await userEvent.keyboard('{Escape}');
  expect(panel.getByPlaceholderText('Find an order')).toHaveValue('');
});

it('opens and closes, puts away, leads elsewhere, and has a name for all that is drawn', async () => {
  const { container, onSelect } = draw();
  expect(screen.getByText('An answer')).toBeVisible();
  await userEvent.click(screen.getByText('Why?'));
  expect(screen.getByText('A reason')).toBeVisible();
  expect(screen.getByText('An answer')).toBeVisible();
  await userEvent.click(screen.getByText('What is it?'));
  expect(screen.getByText('An answer')).not.toBeVisible();
  expect(screen.getByRole('link', { name: 'About' })).toHaveAttribute('href', '/about');
  expect(screen.getByRole('link', { name: 'Elsewhere' })).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getByRole('img', { name: 'Fancy' })).toHaveStyle({ width: '32px' });
  expect(screen.getByRole('img', { name: '3.5 of 5' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Loading…' })).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Loading…' })).toHaveValue(40);
  expect(screen.getByText('Orders')).toHaveAttribute('aria-current', 'page');
  const [alert, message] = screen.getAllByRole('button', { name: 'Close' });
  await userEvent.click(alert ?? container);
  await userEvent.click(message ?? container);
  expect(screen.queryByText('Only today')).toBeNull();
  expect(screen.queryByText('It is sent.')).toBeNull();
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('dismissed');
  expect(await violations(container)).toEqual([]);
});

const told = () => JSON.parse(screen.getByRole('status').textContent ?? '');

it('holds fields in the state of the app, by Amplify UI’s names', async () => {
  const { container } = mountApp(<FieldsApp />);
  expect(await violations(container)).toEqual([]);
  const name = screen.getByLabelText(/^Name/);
  await userEvent.type(name, 'A');
  expect(name).toHaveAccessibleDescription(/As in your passport.*Too short/);
  expect(getComputedStyle(name.parentElement ?? name).minHeight).toBe('44px');
  await press('Clear it');
  await userEvent.type(screen.getByLabelText('Notes'), 'hi');
  await userEvent.selectOptions(screen.getAllByLabelText('Country code')[0] ?? name, '+44');
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'fr');
  await userEvent.click(screen.getByRole('radio', { name: 'Paid' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'I agree' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Tell me' }));
  await press('Increase');
  await press('Increase');
  expect(screen.getByRole('button', { name: 'Increase' })).toBeDisabled();
  fireEvent.change(screen.getByRole('slider', { name: /^Volume/ }), { target: { value: '30' } });
  await press('Grid');
  await press('Grid');
  await press('Italic');
  await press('Alone');
  expect(told()).toEqual({
    name: '', notes: 'hi', plan: 'paid', dialCode: '+44', isOn: true, agrees: true, country: 'fr', count: 3, volume: 30, view: 'grid',
    tools: ['bold', 'italic'], isPressed: true,
  });
  expect(screen.getByRole('radio', { name: 'Paid' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Grid' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('checkbox', { name: 'Some of them' })).toBePartiallyChecked();
  expect(screen.getByLabelText('Street')).toBeDisabled();
  expect(await violations(container)).toEqual([]);
});
