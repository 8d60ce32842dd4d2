'use client';

import { type AuthenticatorStore, type LoginMechanism, Secret } from '@foyer/state-machines';
import { useLayoutEffect } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from '../../authenticator-context.ts';
import { attributesIn } from '../../fields/attributes-in.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { mechanismOf } from '../../fields/mechanism-of.ts';
import { usernameIn } from '../../fields/username-in.ts';
import { useOptions } from '../../options.ts';
import { useProviders } from '../../providers/use-providers.tsx';
import { useScreen } from '../../use-screen.ts';
import { SignUpView } from './SignUp.view.tsx';
import { contactOf, type SignUpMethod, signUpFields, signUpMethods } from './sign-up-fields.ts';
import { ownChecks } from './own-checks.ts';

const factors = { 'email-code': 'EMAIL_OTP', 'text-code': 'SMS_OTP', 'without-password': undefined } as const;

/** Whom a code reaches is named by the contact that it is sent to, unless people have usernames. */
const mechanismsFor = (method: SignUpMethod, mechanisms: readonly LoginMechanism[]): readonly LoginMechanism[] => {
  const contact = contactOf[method];
  return contact && mechanisms.includes(contact) && !mechanisms.includes('username') ? [contact] : mechanisms;
};

/** The Authenticators whose tab has led to the form. Without its tab the form is another one to React, and remembers nothing. */
const offered = new WeakSet<AuthenticatorStore>();

/** Leaves the form for a new account where none may be made: once its tab is taken away, and where an address has led to it. */
const useHidden = (hideSignUp: boolean | undefined) => {
  const { store, start } = useAuthenticatorHandle();
  useLayoutEffect(() => {
    if (!hideSignUp) offered.add(store);
    else if (offered.delete(store) || start.link?.screen === 'sign-up') {
      start.link = undefined;
      store.send({ type: 'screen.show', screen: 'sign-in' });
    }
    return () => {
      if (store.getState().screen !== 'sign-up') offered.delete(store);
    };
  }, [hideSignUp, store, start]);
};

/** Joins the sign-up screen to the machine. */
export default function SignUp() {
  const { state, settings, send } = useScreen('SignUp');
  const { username, attributes } = useAuthenticatorState(({ username, attributes }) => ({ username, attributes }));
  const { formFields, hideSignUp, screens, services } = useOptions();
  const { providers, onProvider } = useProviders();
  useHidden(hideSignUp);
  const { loginMechanisms, passwordPolicy } = settings;
  const fields = mergeFields(signUpFields(settings, services), formFields?.signUp);
  const methods = signUpMethods(settings, fields);
  const View = screens?.['sign-up'] ?? SignUpView;
  return (
    <View
      {...state}
      fields={fields}
      values={{ [mechanismOf(username, loginMechanisms)]: username, ...attributes }}
      policy={passwordPolicy}
      methods={methods}
      tabbed={!hideSignUp}
      providers={providers}
      check={ownChecks(services, passwordPolicy)}
      onProvider={onProvider}
      onBack={() => send({ type: 'flow.back' })}
      onSubmit={(values, method = methods[0] ?? 'password') => send({
        type: 'sign-up.submit',
        username: usernameIn(values, mechanismsFor(method, loginMechanisms)),
        attributes: attributesIn(values),
        ...(method === 'password' ? { password: new Secret(values['password'] ?? '') } : { preferredFactor: factors[method] }),
      })}
    />
  );
}
