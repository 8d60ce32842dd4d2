import { screen, waitFor } from '@testing-library/react';
import { Authenticator } from '@foyer/ui-react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { mountApp } from './mount-app.spec.tsx';

const style = (css: string) => {
  const element = document.head.appendChild(document.createElement('style'));
  element.textContent = css;
  onTestFinished(() => element.remove());
};

it('heeds rules on the Authenticator, its card and its form, as tests and layouts of apps have them', async () => {
  style(`
    [data-amplify-authenticator] { min-height: 777px; }
    [data-amplify-authenticator] [data-amplify-router] { border: none; box-shadow: none; }
    [data-amplify-form] { padding: 3px; }
  `);
  mountApp(<Authenticator />);
  const form = (await screen.findByRole('button', { name: 'Sign in' })).closest('form') ?? document.body;
  expect(getComputedStyle(form).padding).toBe('3px');
  expect(getComputedStyle(form.closest('[data-amplify-router]') ?? form)).toMatchObject({ borderTopStyle: 'none', boxShadow: 'none' });
  expect(getComputedStyle(form.closest('[data-amplify-authenticator]') ?? form).minHeight).toBe('777px');
});

it('says once what to write in place of names that match nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  style(`
    .login .amplify-button--primary { background: #0056cd; }
    [data-amplify-color-mode="dark"] .amplify-textfield { color: white; }
    [data-amplify-theme='mine'] { color: black; }
    :root { --amplify-colors-brand-primary-80: #4f46e5; --amplify-components-tabs-item-color: red; }
  `);
  mountApp(<Authenticator />);
  await waitFor(() => expect(warn).toHaveBeenCalledOnce());
  const [said] = warn.mock.calls[0] ?? [];
  expect(said).toContain('.amplify-button--primary → [data-variant="primary"]');
  expect(said).toContain('[data-amplify-color-mode="dark"] → [data-foyer-color-mode]');
  expect(said).toContain('.amplify-textfield → [data-foyer-part="text-field"]');
  expect(said).toContain('[data-amplify-theme="mine"] → a class of your own');
  expect(said).toContain('--amplify-colors-brand-primary-80 → --foyer-color-accent');
  expect(said).toContain('--amplify-components-tabs-item-color → nothing that is the same');
});
