'use client';

import type { Row } from '@foyer/state-machines';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useReign } from '../data-fields/use-reign.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Status } from '../parts/status/Status.tsx';
import { draftLine } from './DataForm.css.ts';
import { draftMessages } from './draft.messages.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { useForm } from './form-context.ts';
import type { FormField } from './form-field.ts';
import { madeAnew, rebase } from './rebase.ts';
import { told } from './related/planned-rows.ts';
import { useSecrets } from './use-secrets.ts';
import type { DataFormState } from './data-form-state.ts';

export interface DraftKeeperProps {
  readonly form: DataFormState;
  /** Under which name what is typed is kept. */
  readonly name: string;
}

/** Keeps what is typed while the app shows something else, brings it back, and says so: for one person alone. */
export const DraftKeeper = (props: DraftKeeperProps) => <Keeper key={useReign(useForm().source)} {...props} />;

const INPUT = ':is(input:not([type="hidden"]), select, textarea):not(:disabled)';

const without = (values: Row, isOut: (field: string) => boolean): Row => Object.fromEntries(Object.entries(values).filter(([field]) => !isOut(field)));

/** What cannot be read has no value: it is no null. */
const valuesOf = (fields: readonly FormField[], values: Row): Row =>
  Object.fromEntries(fields.flatMap(({ writes }) => writes.filter((own) => own in values).map((own) => [own, values[own]])));

/** What is typed and not written; nothing once it was written or given up. */
function typedIn({ form, drafting: { state: { base, attempt }, look, fate } }: DataFormState): Draft | undefined {
  if (fate() === 'done' || !base || !form.ref.current) return undefined;
  const { values, changed } = look(base);
  return changed[0] && { base, values: valuesOf(changed, values), fate, attempt };
}

/** Shows what was typed before. What others have changed since is asked about. */
const restore = ({ creating, fields, drafting: { row, change } }: DataFormState, { base, values, attempt }: Draft) => change((now) => {
  const back = fields.filter(({ writes }) => writes.some((own) => own in values));
  const current = now.base ?? row;
  const typed = { ...values, ...told(attempt, back.filter(({ later }) => later), values) };
  // A press that came before this file is that of the same form: it goes on with what has come of the others.
  const old = { ...now, attempt: Object.assign(now.attempt, attempt), typed, base: { ...(current ?? base), ...valuesOf(back, base) }, made: madeAnew(now.made, back) };
  return current && !creating ? rebase(old, fields, current, back, typed) : old;
});

function Keeper({ form, name }: DraftKeeperProps) {
  const { source: { client } } = useForm();
  const { text } = useTexts(draftMessages);
  const [news, setNews] = useState<'back' | 'dropped'>();
  const latest = useRef(form);
  const secrets = useSecrets(form.form.ref);
  useLayoutEffect(() => {
    latest.current = form;
  });
  useLayoutEffect(() => {
    const drafts = draftsOf(client);
    const draft = drafts.get(name);
    // Where this file has come late, somebody may have typed already. What was sent is on its way, and back only when it fails.
    const taken = draft?.fate() === 'open' ? draft : undefined;
    const values = without(taken?.values ?? {}, (field) => field in (typedIn(latest.current)?.values ?? {}));
    if (taken && Object.keys(values).length > 0) {
      restore(latest.current, { ...taken, values });
      setNews('back');
    }
    return () => {
      const left = typedIn(latest.current);
      const kept = without(left?.values ?? {}, (field) => secrets.has(field));
      if (left && Object.keys(kept).length > 0) drafts.set(name, { ...left, values: kept });
      else if (taken) drafts.delete(name);
    };
  }, [client, name, secrets]);

  const { status } = form;
  useEffect(() => {
    if (status === 'saved') setNews(undefined);
  }, [status]);

  return (
    <>
      <Alert variant="info">
        {news === 'back' && (
          <span className={draftLine}>
            {text('data-form.draft')}
            <Button
              variant="link"
              data-foyer-part="data-form.drop-draft"
              onClick={() => {
                flushSync(() => {
                  form.reset();
                  setNews('dropped');
                });
                // The button that was pressed is gone.
                form.form.ref.current?.querySelector<HTMLElement>(INPUT)?.focus();
              }}
            >
              {text('data-form.draft-drop')}
            </Button>
          </span>
        )}
      </Alert>
      <Status visuallyHidden>{news === 'dropped' && text('data-form.draft-dropped')}</Status>
    </>
  );
}
