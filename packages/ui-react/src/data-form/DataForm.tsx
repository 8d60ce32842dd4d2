'use client';

import { type ReactNode, type RefObject, useImperativeHandle, useMemo, useState } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Status } from '../parts/status/Status.tsx';
import { actions, actionsStatus, bone, form as formClass, skeleton } from './DataForm.css.ts';
import { dataFormMessages } from './data-form.messages.ts';
import { FormContext, type FormSurroundings, type InputsOption } from './form-context.ts';
import { AskToDiscard, DataErrorText, DraftKeeper, ErrorSummary } from './late-parts.ts';
import { FormLines, type FormLayout } from './FormLines.tsx';
import type { DataFormOptions, DataFormState } from './data-form-state.ts';
import { useDataForm } from './use-data-form.ts';

export interface DataFormLook extends DataFormOptions {
  /** Inputs of the app's own for a kind of value, wherever it stands. */
  readonly inputs?: InputsOption | undefined;
  /** The fields in their order; those in a list of their own stand beside each other. @default all, one under the other */
  readonly layout?: FormLayout | undefined;
  readonly submitLabel?: ReactNode;
  /** Leads away. Without it there is no such button. */
  readonly onCancel?: (() => void) | undefined;
  /** Under this name, what is typed is kept while the app shows something else: in memory alone, until it is saved or its person leaves. @default not kept */
  readonly draft?: string | undefined;
  /** Is told how to ask whether something would be lost. */
  readonly isDirtyRef?: RefObject<() => boolean> | undefined;
  /** Draws the whole form in place of ours. */
  readonly children?: ((form: DataFormState) => ReactNode) | undefined;
}

const NO_INPUTS: InputsOption = {};

/** A form for a row of a model, made from what the backend says of the model. */
export function DataFormView({ source, rowDialog, ...props }: DataFormLook & Pick<FormSurroundings, 'source' | 'rowDialog'>) {
  const form = useDataForm(source, props);
  const { issues } = form;
  const { inputs = NO_INPUTS, children, draft, model, id } = props;
  useImperativeHandle(props.isDirtyRef, () => form.isDirty, [form.isDirty]);
  const surroundings = useMemo(() => ({ source, inputs, issues, rowDialog }), [source, inputs, issues, rowDialog]);
  return <FormContext value={surroundings}>{draft && <DraftKeeper form={form} name={JSON.stringify([model, id, draft])} />}{children ? children(form) : <Body {...props} form={form} />}</FormContext>;
}

function Body({ form, layout, submitLabel, onCancel }: DataFormLook & { readonly form: DataFormState }) {
  const { text } = useTexts(dataFormMessages);
  const { status, creating, readOnly, offline, error, issues, conflicts } = form;
  const [isAsking, setAsking] = useState(false);
  const isBusy = status === 'submitting';
  const trouble = error ? <DataErrorText error={error} />
    : conflicts.size > 0 ? text('data-form.conflicts')
      : issues.size > 0 && <ErrorSummary form={form} heading={text('data-form.invalid', { count: issues.size })} />;
  if (status === 'loading') return <Loading label={text('data-form.loading')} />;
  if (status === 'failed') return <Alert>{trouble}</Alert>;
  if (readOnly && creating) return <Alert variant="info">{text('data-form.not-allowed')}</Alert>;
  return (
    <form {...form.form} className={formClass} data-foyer-part="data-form" data-status={status} aria-busy={isBusy || undefined}>
      <Alert>{trouble}</Alert>
      <Alert variant="warning">{status === 'missing' ? text('data-form.missing') : offline && text(isBusy ? 'data-form.waiting' : 'data-form.offline')}</Alert>
      {readOnly && <Alert variant="info">{text('data-form.read-only')}</Alert>}
      <FormLines form={form} layout={layout} />
      {!readOnly && (
        <div className={actions}>
          <Button type="submit" variant="primary" data-foyer-part="data-form.submit" busy={isBusy} busyLabel={text('data-form.saving')} aria-disabled={status === 'missing' || undefined}>
            {submitLabel ?? text(creating ? 'data-form.create' : 'data-form.save')}
          </Button>
          {onCancel && <Button variant="quiet" data-foyer-part="data-form.cancel" onClick={() => (form.isDirty() ? setAsking(true) : onCancel())}>{text('data-form.cancel')}</Button>}
          {isAsking && onCancel && <AskToDiscard onDiscard={() => { setAsking(false); form.reset(); onCancel(); }} onStay={() => setAsking(false)} />}
          <Status className={actionsStatus}>{status === 'saved' ? text(creating ? 'data-form.created' : 'data-form.saved') : null}</Status>
        </div>
      )}
    </form>
  );
}

const Loading = ({ label }: { readonly label: string }) => (
  <div className={skeleton} data-foyer-part="data-form" data-status="loading">
    <Status visuallyHidden>{label}</Status>
    <div className={bone} />
    <div className={bone} />
    <div className={bone} />
  </div>
);
