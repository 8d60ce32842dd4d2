import '@foyer/theme/styles';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { formBench } from './data-form.fixture.tsx';

vi.mock('./late-parts.ts', async (original) => ({
  ...(await original<object>()),
  loadFormParts: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
}));

afterEach(cleanup);

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
