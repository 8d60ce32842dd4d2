import '@foyer/theme/styles';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { formBench } from '../data-form.fixture.tsx';

afterEach(cleanup);

it('takes a press of the button below, though the value grows as the field is left', async () => {
  const { DataForm, post } = formBench();
  const onSuccess = vi.fn();
  render(<DataForm model="Post" id="1" layout={['settings']} onSuccess={onSuccess} />);
  const field = page.getByRole('textbox', { name: 'Settings' });
  await field.fill('{"a":1,"b":[2,3,4,5],"c":{"d":[6,7,8]}}');
  await page.getByRole('button', { name: 'Save' }).click();
  await waitFor(() => expect(onSuccess).toHaveBeenCalledOnce());
  expect(JSON.parse(String(post()?.['settings']))).toEqual({ a: 1, b: [2, 3, 4, 5], c: { d: [6, 7, 8] } });
});

it('is set in order, or complains, once the field is left', async () => {
  const { DataForm } = formBench();
  render(<DataForm model="Post" id="1" layout={['settings']} />);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Settings/ });
  await page.elementLocator(field).fill('{"b":2}');
  await page.getByRole('button', { name: 'Save' }).hover();
  field.blur();
  expect(field.value).toBe('{\n  "b": 2\n}');
  await page.elementLocator(field).fill('{"b":');
  field.blur();
  await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'));
});
