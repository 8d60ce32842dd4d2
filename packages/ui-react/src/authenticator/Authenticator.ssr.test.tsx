import { createMemoryAuth } from '@foyer/state-machines/memory';
import { StrictMode } from 'react';
import { renderToReadableStream, renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ar } from '../messages/locales/ar/index.ts';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { Authenticator } from './core-authenticator.ts';

const page = (props: Partial<AuthenticatorProps> = {}) => (
  <StrictMode><Authenticator backend={createMemoryAuth()} {...props}>the app</Authenticator></StrictMode>
);

const stream = async (props: Partial<AuthenticatorProps>) => {
  const body = await renderToReadableStream(page(props));
  await body.allReady;
  return new Response(body).text();
};

it('puts the sign-in form into the HTML of the server, out of sight until it is known who is signed in', () => {
  const html = renderToString(page());
  expect(html).toContain('data-unknown=""');
  expect(html).toMatch(/<form [^>]*method="post"/);
  expect(html).toMatch(/<input[^>]*autoComplete="username"[^>]*name="username"/i);
  expect(html).toMatch(/<input[^>]*autoComplete="current-password"/i);
  expect(html).not.toContain('the app');
});

it('shows the form at once where the page knows that nobody is signed in', () => {
  const html = renderToString(page({ initialSession: null }));
  expect(html).toContain('name="password"');
  expect(html).not.toContain('data-unknown');
});

it('shows the app at once to a person whom the page knows, and no form', () => {
  const html = renderToString(page({ initialSession: { userId: '1', username: 'ana' } }));
  expect(html).toContain('the app');
  expect(html).not.toContain('<form');
});

it('needs no inline style and no style tag', () => {
  expect(renderToString(page())).not.toMatch(/\sstyle=|<style/);
});

it('speaks the language of the page', () => {
  const html = renderToString(page({ locale: 'ar', messages: ar }));
  expect(html).toContain('dir="rtl"');
  expect(html).toContain('تسجيل الدخول');
});

it.each([['signUp', 'sign-up.form'], ['forgotPassword', 'forgot-password.form']] as const)('waits for the file of the screen that %s asks for', async (initialState, form) => {
  expect(await stream({ initialState })).toContain(`data-foyer-part="${form}"`);
});
