'use client';

import { useState } from 'react';
import { issueMessages } from '../../data-fields/issue.messages.ts';
import { parseValue } from '../../data-fields/parse-value.ts';
import { textOf } from '../../data-fields/value-text.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { TextArea } from '../../parts/text-area/TextArea.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { afterPress } from './after-press.ts';

/** JSON, checked and set in order when the person leaves it. */
export function JsonInput({ field, value, error, ...texts }: FieldInputProps) {
  const { text } = useTexts(issueMessages);
  const [isBroken, setBroken] = useState(false);
  return (
    <TextArea
      {...texts}
      variant="code"
      error={error || (isBroken && text('data-field.json'))}
      placeholder={field.options.placeholder}
      defaultValue={textOf('json', value)}
      onBlur={({ currentTarget }) => afterPress(() => {
        const parsed = parseValue('json', currentTarget.value, value);
        setBroken('issue' in parsed);
        if ('value' in parsed && parsed.value !== null) currentTarget.value = textOf('json', parsed.value);
      })}
    />
  );
}
