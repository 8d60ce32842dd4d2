'use client';

import { type Row, rowMark } from '@foyer/state-machines';
import { labelFieldOf, labelOfRow } from '../../data-fields/row-label.ts';
import { may } from '../../data-fields/may.ts';
import { useViewer } from '../../data-fields/use-description.ts';
import { useRelated } from '../../data/use-late-view.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { TrashIcon } from '../../parts/icon/icons/TrashIcon.tsx';
import { useForm } from '../form-context.ts';
import { inputMessages } from '../inputs/inputs.messages.ts';
import { open, row as rowClass } from './related.css.ts';
import type { RelatedPlan } from './related-plan.ts';

interface RelatedItemProps {
  readonly plan: RelatedPlan;
  /** The row that the relation leads to. */
  readonly near: Row;
  readonly labelField: string | undefined;
  readonly readOnly: boolean;
  readonly onOpen: (far: Row) => void;
  readonly onRemove: (label: string) => void;
}

/** A related row by its name, which opens it, and the way to take it away. */
export function RelatedItem({ plan, near, labelField, readOnly, onOpen, onRemove }: RelatedItemProps) {
  const { source, rowDialog } = useForm();
  const { text } = useTexts(inputMessages);
  const viewer = useViewer(source);
  const { through } = plan;
  const joined = useRelated<{ readonly many: false; readonly row: Row }>(
    source.client, plan.near.name, near, through?.name ?? '', { skip: !through, authMode: source.authMode },
  );
  const far = through ? joined.row : near;
  const label = far ? labelOfRow(far, labelField ?? labelFieldOf(plan.far), plan.far.key) : '…';
  const isTakenOut = plan.isLoose && !through;
  const mayRemove = !readOnly && may(isTakenOut ? 'update' : 'delete', plan.near, viewer, near);
  return (
    <li className={rowClass} data-foyer-part="related-rows.row" data-pending={rowMark(near).pending ? '' : undefined}>
      {rowDialog && far ? <button type="button" className={open} onClick={() => onOpen(far)}>{label}</button> : <span className={open}>{label}</span>}
      {mayRemove && (
        <IconButton size="small" label={text('data-field.remove', { label })} onClick={() => onRemove(label)}>
          {isTakenOut || through ? <CloseIcon /> : <TrashIcon />}
        </IconButton>
      )}
    </li>
  );
}
