'use client';

import type { Row } from '@foyer/state-machines';
import { may } from '../../data-fields/may.ts';
import { labelFieldOf } from '../../data-fields/row-label.ts';
import { useViewer } from '../../data-fields/use-description.ts';
import { useNames } from '../../data-fields/use-names.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Field } from '../../parts/field/Field.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { useForm } from '../form-context.ts';
import type { FormField } from '../form-field.ts';
import { inputMessages } from '../inputs/inputs.messages.ts';
import { RowCombobox } from '../inputs/RowCombobox.tsx';
import { add, search } from './related.css.ts';
import type { RelatedPlan } from './related-plan.ts';

interface AddRelatedProps {
  readonly field: FormField;
  readonly plan: RelatedPlan;
  readonly hasRoom: boolean;
  readonly onFind: (far: Row) => void;
  readonly onMake: () => void;
}

const NOBODY = { key: undefined, label: '' };

/** The ways to a row more: one that is there is found by its name, another is made. */
export function AddRelated({ field, plan: { near, far, through, isLoose }, hasRoom, onFind, onMake }: AddRelatedProps) {
  const { source, rowDialog } = useForm();
  const { text } = useTexts(inputMessages);
  const names = useNames();
  const viewer = useViewer(source);
  const mayFind = hasRoom && (through ? may('create', near, viewer) : isLoose && may('update', near, viewer));
  const mayMake = hasRoom && rowDialog && may('create', far, viewer) && (!through || may('create', near, viewer));
  if (!mayFind && !mayMake) return null;
  return (
    <div className={add}>
      {mayFind && (
        <div className={search}>
          <Field label={text('data-field.add-item', { label: field.spoken })} labelHidden>
            {(control) => (
              <RowCombobox
                control={control}
                model={far.name}
                labelField={field.options.labelField ?? labelFieldOf(far)}
                spoken={field.spoken}
                placeholder={text('data-field.search')}
                required={false}
                chosen={NOBODY}
                canMake={false}
                onChoose={(one) => {
                  if (one) onFind(one);
                  return '';
                }}
              />
            )}
          </Field>
        </div>
      )}
      {mayMake && (
        <Button onClick={onMake}>
          <PlusIcon />
          {text('data-field.create', { model: names.inText(far.name) })}
        </Button>
      )}
    </div>
  );
}
