import { screen } from '@testing-library/react';
import { Authenticator, translations } from '@foyer/ui-react';
import { I18n } from 'aws-amplify/utils';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { fill, press } from '../authenticator/mount-authenticator.spec.tsx';
import { LanguagesApp, speak } from './apps/languages.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';
import { phrases } from './phrases.ts';
import { ar } from '../messages/locales/ar/index.ts';

// `I18n` is the page's, and other tests follow on it.
afterEach(() => I18n.setLanguage('en'));

it('says what the app has put into I18n, over the language of `translations`, and follows the language', async () => {
  speak('de-AT');
  mountApp(<LanguagesApp />, { pool: { socialProviders: ['Google'] } });
  expect(await screen.findByRole('tab', { name: 'Anmelden' })).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Konto erstellen' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Mit Google anmelden' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Passwort vergessen?' })).toBeVisible();
  await fill({ 'Dienstliche Adresse': 'ana@example.com', Passwort: 'wrong' });
  await press('Jetzt anmelden');
  expect(await screen.findByText('Benutzername oder Passwort ist falsch.')).toBeVisible();
  expect(screen.getByLabelText('Dienstliche Adresse')).toHaveValue('ana@example.com');
  await press('English');
  expect(screen.getByRole('tab', { name: 'Sign in' })).toBeVisible();
  expect(screen.getByText('The sign-in details or the password are wrong.')).toBeVisible();
  expect(screen.getByLabelText('Work email')).toHaveValue('ana@example.com');
});

it('speaks the language that is set beside `translations`, with words of the app over it', async () => {
  I18n.putVocabularies(translations);
  translations.es['Create Account'] = 'Date de alta';
  I18n.putVocabularies(translations);
  I18n.setLanguage('es');
  mountApp(<Authenticator />);
  expect(await screen.findByRole('button', { name: '¿Has olvidado tu contraseña?' })).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Date de alta' })).toBeVisible();
});

it('calls each provider by the phrase of its own, and those without one by the pattern of another', async () => {
  I18n.putVocabularies({ en: { 'Sign In with Google': 'Use your work account', 'Sign In with Apple': 'Go on with Apple' } });
  onTestFinished(() => I18n.putVocabularies({ en: { 'Sign In with Google': 'Sign In with Google', 'Sign In with Apple': 'Sign In with Apple' } }));
  mountApp(<Authenticator />, { pool: { socialProviders: ['Google', 'SignInWithApple', 'Facebook'] } });
  for (const name of ['Use your work account', 'Go on with Apple', 'Go on with Facebook']) {
    expect(await screen.findByRole('button', { name })).toBeVisible();
  }
});

it('knows no phrase for a text that does not exist', () => {
  expect(Object.keys(phrases).filter((key) => !(key in ar))).toEqual([]);
});
