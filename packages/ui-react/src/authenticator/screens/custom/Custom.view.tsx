'use client';

import { useId } from 'react';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { parameters as parametersClass } from './Custom.css.ts';
import { customMessages } from './Custom.messages.ts';

export interface CustomViewProps extends ScreenState {
  /** What the app's trigger shows to everybody: its public challenge parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly onSubmit: (values: { readonly answer: string }) => void;
  readonly onBack: () => void;
}

const answer = field({ name: 'answer', autoComplete: 'off' });

/** Puts the question of an app's own challenge. An app that asks more than one thing replaces this screen. */
export function CustomView(props: CustomViewProps) {
  const { parameters, onSubmit, onBack } = props;
  const { text } = useTexts(customMessages);
  const id = useId();
  const shown = Object.entries(parameters);
  return (
    <ScreenForm
      {...props}
      screen="custom"
      heading={text('custom.heading')}
      description={text('custom.description')}
      questionId={shown.length > 0 ? id : undefined}
      fields={[{ ...answer, options: { label: text('custom.answer') } }]}
      before={shown.length > 0 && (
        <dl id={id} className={parametersClass} data-foyer-part="custom.parameters">
          {shown.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
      )}
      submitLabel={text('custom.submit')}
      busyLabel={text('custom.busy')}
      onSubmit={(values) => onSubmit({ answer: values['answer'] ?? '' })}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
