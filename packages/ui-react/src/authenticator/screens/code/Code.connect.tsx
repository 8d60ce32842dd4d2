'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorHandle, useAuthenticatorState } from '../../authenticator-context.ts';
import { codeField, looseCodeField } from '../../fields/code-field.tsx';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useCode } from '../../form/use-code.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { CodeView } from './Code.view.tsx';

/** Joins the screen that asks for the code of a sign-in to the machine. */
export default function Code() {
  const { backend } = useAuthenticatorHandle();
  const { state, send } = useScreen('ConfirmSignIn');
  const code = useCode();
  const { step, username, delivery } = useAuthenticatorState(({ step, username, delivery }) => ({ step, username, delivery }));
  const { formFields, screens, rememberDevice = backend.capabilities.rememberDevice } = useOptions();
  const channel = step?.kind === 'code' ? step.channel : 'totp';
  const View = screens?.code ?? CodeView;
  return (
    <View
      {...state}
      {...code}
      fields={mergeFields([channel === 'totp' ? codeField : looseCodeField], formFields?.confirmSignIn)}
      username={username}
      channel={channel}
      delivery={delivery}
      // A code that can be sent anew stands in place of the password, and a known device does without the second factor alone.
      offersRemember={rememberDevice && code.resendAt === null}
      onSubmit={(values) => send({ type: 'code.submit', code: new Secret(values.code), rememberDevice: values.rememberDevice })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
