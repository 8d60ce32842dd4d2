'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useMemo } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { PasswordRules } from '../../parts/password-rules/PasswordRules.tsx';
import { fieldMessages } from './field.messages.ts';
import { passwordRules } from './password-rules.ts';

/** The pool's rules for a password, under the field that takes it. */
export function PolicyRules({ policy }: { readonly policy: PasswordPolicy }) {
  const { text } = useTexts(fieldMessages);
  const rules = useMemo(
    () => passwordRules(policy).map(({ id, isMet }) => ({
      id,
      isMet,
      label: id === 'length' ? text('password-rules.length', { count: policy.minLength }) : text(`password-rules.${id}`),
    })),
    [policy, text],
  );
  return (
    <PasswordRules
      rules={rules}
      heading={text('password-rules.label')}
      metLabel={text('password-rules.met')}
      unmetLabel={text('password-rules.unmet')}
      status={({ length }) => (length ? text('password-rules.left', { count: length }) : text('password-rules.all-met'))}
    />
  );
}
