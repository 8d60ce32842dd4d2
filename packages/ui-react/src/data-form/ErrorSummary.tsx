'use client';

import { type ReactNode, useId } from 'react';
import { issueMessages } from '../data-fields/issue.messages.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { summary, summaryBox, summaryLink } from './DataForm.css.ts';
import type { FormField } from './form-field.ts';
import { partFields } from './nested-fields.ts';
import type { DataFormState } from './data-form-state.ts';

export interface ErrorSummaryProps {
  readonly form: DataFormState;
  /** Says how much is wrong. */
  readonly heading: string;
}

/** What is wrong in a form, each with the way to its field. */
export function ErrorSummary({ form: { fields, issues }, heading }: ErrorSummaryProps): ReactNode {
  const { text } = useTexts(issueMessages);
  const id = useId();
  const places = [...issues].flatMap(([name, issue]) => {
    const field = fields.find((one) => name === one.name || name.startsWith(`${one.name}.`));
    return field ? [{ name, field, at: fields.indexOf(field), words: typeof issue === 'object' ? issue.words : text(issue) }] : [];
  });
  if (places.length < 2) return heading;
  return (
    <div tabIndex={-1} className={summaryBox} data-summary="" role="group" aria-labelledby={id} data-foyer-part="data-form.summary">
      <span id={id}>{heading}</span>
      <ul className={summary}>
        {places.toSorted((a, b) => a.at - b.at).map(({ name, field, words }) => (
          <li key={name}>
            <button type="button" className={summaryLink} onClick={({ currentTarget }) => goTo(currentTarget, field.name, name)}>{`${spokenAt(field, name)}: ${words}`}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is in a custom type is said with it. */
function spokenAt(field: FormField, name: string): string {
  const [part] = name.slice(field.name.length + 1).split('.');
  const inner = part ? partFields(field).find((one) => one.name === part) : undefined;
  return [field.spoken, inner?.spoken].filter(Boolean).join(' · ');
}

function goTo(from: Element, field: string, name: string) {
  const cell = from.closest('form')?.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control = cell?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"])`)
    ?? cell?.querySelector<HTMLElement>('[aria-invalid="true"], input:not([type="hidden"]), select, textarea, button');
  control?.focus();
}
