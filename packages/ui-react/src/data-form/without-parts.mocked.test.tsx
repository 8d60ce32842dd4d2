import '@foyer/theme/styles';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { formBench } from './data-form.fixture.tsx';
import type * as lateParts from './late-parts.ts';

const line = vi.hoisted(() => ({ isUp: false }));
vi.mock('./late-parts.ts', async (original) => {
  const parts = await original<typeof lateParts>();
  return { ...parts, loadFormParts: () => (line.isUp ? parts.loadFormParts() : Promise.reject(new TypeError('Failed to fetch dynamically imported module'))) };
});

afterEach(() => {
  cleanup();
  line.isUp = false;
});

const enter = async (text: string) => userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), text);
const save = () => userEvent.click(screen.getByRole('button', { name: /^(Save|Create)$/ }));

it('the app is not asked for what cannot be saved then', async () => {
  const { DataForm, post } = formBench();
  const [onSubmit, onError] = [vi.fn((input: object) => input), vi.fn()];
  render(<DataForm model="Post" id="1" onSubmit={onSubmit} onError={onError} />);
  await enter('!');
  await save();
  await waitFor(() => expect(onError).toHaveBeenCalledOnce());
  expect(onSubmit).not.toHaveBeenCalled();
  expect(post()).toMatchObject({ title: 'First' });
});

it('a new row is said not to be saved, keeps what was typed, and is made with the next press when the file comes', async () => {
  const { DataForm, backend } = formBench([]);
  render(<DataForm model="Post" />);
  await enter('Second');
  await save();
  expect(await screen.findByText('Something went wrong. Try again.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Second');
  expect(backend.rows('Post')).toEqual([]);
  line.isUp = true;
  await save();
  await screen.findByText('Created.');
  expect(backend.rows('Post')).toMatchObject([{ title: 'Second' }]);
});
