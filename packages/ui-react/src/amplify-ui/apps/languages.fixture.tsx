import { Authenticator, translations } from '@foyer/ui-react';
import { I18n } from 'aws-amplify/utils';
import { useState } from 'react';

export const speak = (language: string) => {
  I18n.putVocabularies(translations);
  I18n.putVocabulariesForLanguage('de', {
    'Sign In': 'Anmelden',
    'Sign in': 'Jetzt anmelden',
    'Forgot your password?': 'Passwort vergessen?',
    'Create Account': 'Konto erstellen',
    'Sign In with Google': 'Mit Google anmelden',
    'Incorrect username or password.': 'Benutzername oder Passwort ist falsch.',
    'Your code is on the way. To log in, enter the code we emailed to': 'Ihr Code ist unterwegs an',
    'Work email': 'Dienstliche Adresse',
  });
  I18n.setLanguage(language);
};

export function LanguagesApp() {
  const [language, setLanguage] = useState('de-AT');
  const change = () => {
    speak('en');
    setLanguage('en');
  };
  return (
    <div lang={language}>
      <Authenticator formFields={{ signIn: { username: { label: 'Work email' } } }} />
      <button onClick={change}>English</button>
    </div>
  );
}
