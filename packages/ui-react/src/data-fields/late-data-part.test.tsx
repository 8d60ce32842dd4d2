import '@foyer/theme/styles';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { violations } from '../parts/conformance.tsx';
import { lateDataPart } from './late-data-part.tsx';

afterEach(cleanup);

const Part = ({ name }: { readonly name: string }) => <p>{`This is ${name}.`}</p>;

it('says that a part did not arrive, and asks for it again with a press', async () => {
  const load = vi.fn(async () => ({ default: Part })).mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
  const Late = lateDataPart<{ readonly name: string }>(load, ({ name }) => <p>{`${name} is on its way.`}</p>);
  const { container } = render(<section tabIndex={-1} aria-label="Posts"><Late name="a part" /></section>);
  expect(screen.getByText('a part is on its way.')).toBeTruthy();
  expect((await screen.findByRole('alert')).textContent).toContain('Something here couldn’t be loaded.');
  expect(await violations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('alert');
  expect(load).toHaveBeenCalledTimes(2);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('This is a part.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Posts' })));
});
