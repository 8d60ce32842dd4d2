import { Alert, Avatar, Button, Menu, MenuItem, Pagination, usePagination } from '@foyer/ui-react';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ana, press, violations } from '../authenticator/mount-authenticator.spec.tsx';
import { DashboardApp } from './apps/dashboard.fixture.tsx';
import { Profile } from './apps/generated.fixture.tsx';
import { NotesApp } from './apps/notes.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

it('hands the props of generated components through to their pieces', () => {
  mountApp(<Profile frame={{ paddingTop: '3px', testId: 'frame' }} name={{ htmlFor: 'ana' }} />);
  expect(getComputedStyle(screen.getByTestId('frame')).paddingTop).toBe('3px');
});

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

/** An app that draws itself anew, as one does whose data arrive. */
function OpenMenuApp({ onOpen }: { readonly onOpen: () => void }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <Menu trigger={<Button onClick={onOpen}>Actions</Button>}>
        {['One', 'Two', 'Three'].map((name) => <MenuItem key={name} onMouseEnter={() => setCount(count + 1)}>{name}</MenuItem>)}
      </Menu>
      <output>{count}</output>
    </>
  );
}

it('stays at the item of a menu while the page around is drawn anew, and leaves the trigger what it does', async () => {
  const onOpen = vi.fn();
  mountApp(<OpenMenuApp onOpen={onOpen} />);
  await press('Actions');
  expect(onOpen).toHaveBeenCalledOnce();
  expect(screen.getByRole('menu', { name: 'Actions' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  fireEvent.mouseOver(screen.getByRole('menuitem', { name: 'Three' }));
  expect(screen.getByRole('status')).toHaveTextContent('1');
  expect(screen.getByRole('menuitem', { name: 'Two' })).toHaveFocus();
});

it('interrupts nobody with an alert of no variation', () => {
  mountApp(<Alert testId="alert">A word</Alert>);
  expect(screen.getByTestId('alert')).toHaveAttribute('role', 'status');
});

function PagesApp() {
  return <Pagination {...usePagination({ totalPages: 2 })} />;
}

it('keeps the focus at the last page, and goes no further', async () => {
  mountApp(<PagesApp />);
  const next = screen.getByRole('button', { name: 'Next page' });
  await press('Next page');
  await press('Next page');
  expect(next).toHaveFocus();
  expect(next).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('2');
});

it('draws a person where a picture of one is lacking', () => {
  mountApp(<><Avatar testId="nobody" /><Avatar testId="full" variation="filled" colorTheme="info">AB</Avatar><Avatar testId="plain" colorTheme="info">AB</Avatar></>);
  expect(screen.getByTestId('nobody').querySelector('svg')).toBeVisible();
  const colour = (id: string) => getComputedStyle(screen.getByTestId(id)).backgroundColor;
  expect(colour('full')).not.toBe(colour('plain'));
});
