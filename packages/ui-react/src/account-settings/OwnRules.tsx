'use client';

import { useMemo } from 'react';
import { fieldMessages } from '../authenticator/fields/field.messages.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { PasswordRules } from '../parts/password-rules/PasswordRules.tsx';
import type { PasswordValidator } from './own-rules.tsx';

/** The app's own rules for a password, under the field that takes it. */
export function OwnRules({ validators }: { readonly validators: readonly PasswordValidator[] }) {
  const { text } = useTexts(fieldMessages);
  const rules = useMemo(
    () => validators.map(({ message, validator }, at) => ({ id: String(at), label: message, isMet: validator })),
    [validators],
  );
  return (
    <PasswordRules
      rules={rules}
      metLabel={text('password-rules.met')}
      unmetLabel={text('password-rules.unmet')}
      status={({ length }) => (length ? text('password-rules.left', { count: length }) : text('password-rules.all-met'))}
    />
  );
}
