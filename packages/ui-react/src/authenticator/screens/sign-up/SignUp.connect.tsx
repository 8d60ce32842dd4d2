'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { attributesIn } from '../../fields/attributes-in.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { mechanismOf } from '../../fields/mechanism-of.ts';
import { usernameIn } from '../../fields/username-in.ts';
import { useOptions, type AuthMethod } from '../../options.ts';
import { useProviders } from '../../providers/use-providers.tsx';
import { useScreen } from '../../use-screen.ts';
import { SignUpView } from './SignUp.view.tsx';
import { signUpFields } from './sign-up-fields.ts';
import { ownChecks } from './own-checks.ts';

/** The factor that a new account without a password is signed in with. */
const codeFactor = (methods: readonly AuthMethod[]) => methods.find((method) => method !== 'PASSWORD' && method !== 'WEB_AUTHN');

/** Joins the sign-up screen to the machine. */
export default function SignUp() {
  const { state, settings, send } = useScreen('SignUp');
  const { username, attributes } = useAuthenticatorState(({ username, attributes }) => ({ username, attributes }));
  const { formFields, hideSignUp, screens, services } = useOptions();
  const { providers, onProvider } = useProviders();
  const { loginMechanisms, passwordPolicy, methods } = settings;
  const fields = mergeFields(signUpFields(settings, services), formFields?.signUp);
  const View = screens?.['sign-up'] ?? SignUpView;
  return (
    <View
      {...state}
      fields={fields}
      values={{ [mechanismOf(username, loginMechanisms)]: username, ...attributes }}
      policy={passwordPolicy}
      tabbed={!hideSignUp}
      providers={providers}
      check={ownChecks(services, passwordPolicy)}
      onProvider={onProvider}
      onBack={() => send({ type: 'flow.back' })}
      onSubmit={(values) => send({
        type: 'sign-up.submit',
        username: usernameIn(values, loginMechanisms),
        attributes: attributesIn(values),
        ...(methods.includes('PASSWORD')
          ? { password: new Secret(values['password'] ?? '') }
          : { preferredFactor: codeFactor(methods) }),
      })}
    />
  );
}
