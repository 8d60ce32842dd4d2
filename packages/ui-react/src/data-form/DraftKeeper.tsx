'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useReign } from '../data-fields/use-reign.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { draftLine } from './DataForm.css.ts';
import { draftMessages } from './draft.messages.ts';
import { draftsOf, withoutSecrets } from './drafts.ts';
import { useForm } from './form-context.ts';
import type { DataFormState } from './data-form-state.ts';

export interface DraftKeeperProps {
  readonly form: DataFormState;
  /** Under which name what is typed is kept. */
  readonly name: string;
}

/** Keeps what is typed while the app shows something else, brings it back, and says so: for one person alone. */
export const DraftKeeper = (props: DraftKeeperProps) => <Keeper key={useReign(useForm().source)} {...props} />;

function Keeper({ form, name }: DraftKeeperProps) {
  const { source: { client } } = useForm();
  const { text } = useTexts(draftMessages);
  const [isBack, setBack] = useState(false);
  const latest = useRef(form);
  useLayoutEffect(() => {
    latest.current = form;
  });
  useLayoutEffect(() => {
    const drafts = draftsOf(client);
    const user = client.user.getSnapshot();
    const draft = drafts.get(name);
    if (draft) {
      latest.current.restore(draft);
      setBack(true);
    }
    return () => {
      const left = latest.current.typed();
      // What one person has typed is none of the next one's concern.
      if (user && client.user.getSnapshot() !== user) return;
      if (left) drafts.set(name, { base: left.base, values: withoutSecrets(left.form, left.values) });
      else drafts.delete(name);
    };
  }, [client, name]);

  const { status } = form;
  useEffect(() => {
    if (status === 'saved') setBack(false);
  }, [status]);

  return (
    <Alert variant="info">
      {isBack && (
        <span className={draftLine}>
          {text('data-form.draft')}
          <Button
            variant="link"
            data-foyer-part="data-form.drop-draft"
            onClick={() => {
              form.reset();
              setBack(false);
            }}
          >
            {text('data-form.draft-drop')}
          </Button>
        </span>
      )}
    </Alert>
  );
}
