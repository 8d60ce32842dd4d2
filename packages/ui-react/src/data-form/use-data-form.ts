'use client';

import { DataError, prefetch, type Row, rowMark } from '@foyer/state-machines';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { may } from '../data-fields/may.ts';
import { useDescription, useViewer } from '../data-fields/use-description.ts';
import { useReign } from '../data-fields/use-reign.ts';
import { useNames } from '../data-fields/use-names.ts';
import { type FormField, formFields } from './form-field.ts';
import { loadFormParts } from './late-parts.ts';
import { changedFields, readForm } from './read-form.ts';
import { emptyForm, type FormState, madeAnew, rebase, untyped } from './rebase.ts';
import type { DataFormOptions, DataFormState } from './data-form-state.ts';
import type { Fate } from './drafts.ts';
import type { Submitted } from './submit-form.ts';
import { relatedFields } from './related-fields.ts';
import { useFormRow } from './use-form-row.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

const NO_VALUES: Row = {};
const NO_FIELDS: readonly FormField[] = [];

/** Everything of a form but its looks. Inputs hold their values themselves; a keystroke renders nothing. */
export function useDataForm(source: DataSource, options: DataFormOptions): DataFormState {
  const { client } = source;
  const { model, initialValues = NO_VALUES } = options;
  const names = useNames();
  const viewer = useViewer(source);
  const { description, fault } = useDescription(source, model);
  const key = useMemo(
    () => (typeof options.id === 'string' ? { [description?.key[0] ?? 'id']: options.id } : options.id),
    [options.id, description],
  );
  const creating = !key;
  const stored = useFormRow(source, model, description && key);
  const { row } = stored;
  const offline = useSyncExternalStore(client.connection.subscribe, () => client.connection.getSnapshot().status === 'offline', () => false);

  const formRef = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<FormState>(() => emptyForm(creating ? initialValues : row ?? undefined));
  const [phase, setPhase] = useState<'editing' | 'submitting' | 'saved'>('editing');
  const [error, setError] = useState<DataError>();
  const [failures, setFailures] = useState(0);
  const fate = useRef<Fate>('open');

  const fields = useMemo(() => {
    const plan = description && { description, creating, fields: options.fields, names };
    return plan ? [...formFields(plan), ...relatedFields(plan)] : NO_FIELDS;
  }, [description, creating, options.fields, names]);

  /** Starts from a row, with nothing typed. */
  function begin(base: Row | undefined, next: typeof phase = 'editing') {
    setError(undefined);
    setPhase(next);
    setState((now) => ({ ...emptyForm(base), made: madeAnew(now.made, fields) }));
  }

  /** What is typed, against a version of the row. */
  const look = useCallback((base: Row) => {
    const reading = readForm(fields, new FormData(formRef.current ?? undefined), base);
    const changed = formRef.current ? changedFields(fields, reading, base) : NO_FIELDS;
    return { ...reading, changed };
  }, [fields]);

  /** What is shown now, for what comes back late. */
  const held = useRef(state.attempt);
  useLayoutEffect(() => {
    held.current = state.attempt;
  });

  const reign = useReign(source);
  const [ruled, setRuled] = useState(reign);
  if (reign !== ruled) {
    setRuled(reign);
    begin(creating ? initialValues : undefined);
  }

  const takeRow = useCallback((next: Row) => {
    setState((now) => {
      if (now.base === next) return now;
      const { changed, values } = look(now.base ?? next);
      return rebase(now, fields, next, changed, values);
    });
  }, [fields, look]);

  useEffect(() => {
    if (row && phase !== 'submitting' && !rowMark(row).pending) takeRow(row);
  }, [row, phase, takeRow]);

  useLayoutEffect(() => {
    if (failures) formRef.current?.querySelector<HTMLElement>('[data-summary], [aria-invalid="true"], [data-conflict]')?.focus();
  }, [failures]);

  const isDirty = useCallback(() => state.base !== undefined && look(state.base).changed.length > 0, [look, state.base]);
  useLeaveGuard(isDirty);
  useEffect(() => prefetch(loadFormParts), []);

  async function submit() {
    const { base, attempt } = state;
    if (!base || phase === 'submitting') return;
    const reading = look(base);
    fate.current = 'sent';
    setPhase('submitting');
    setError(undefined);
    const user = client.user.getSnapshot();
    const isOurs = () => held.current === attempt && (!user || client.user.getSnapshot() === user);
    const show = (next: (now: FormState) => FormState) => setState((now) => (now.attempt === attempt ? next(now) : now));
    // What says what is wrong is in that file. Where it does not come, each piece of it tells.
    const [parts] = await Promise.allSettled([loadFormParts()]);
    const { row: written, issues, cause, error: said } = parts.status === 'fulfilled'
      ? await parts.value.submitForm(source, { model, key, base, changed: reading.changed, reading, look, fields, state, show, isOurs, onSubmit: options.onSubmit })
      : unsent(reading.issues, state.conflicts.size, parts.reason);
    // Whoever is here now has not sent it.
    if (!isOurs()) return;
    fate.current = written ? 'done' : 'open';
    if (written) {
      begin(creating ? initialValues : written, 'saved');
      return options.onSuccess?.(written);
    }
    if (cause?.current) takeRow(cause.current);
    setState((now) => ({ ...now, issues }));
    setError(said);
    setPhase('editing');
    setFailures((count) => count + 1);
    if (cause) options.onError?.(cause);
  }

  const readOnly = description !== undefined && !may(creating ? 'create' : 'update', description, viewer, state.base);
  const known = state.base !== undefined;
  return {
    status: fault || (!known && stored.error) ? 'failed' : row === null ? 'missing' : known ? phase : 'loading',
    creating,
    readOnly,
    offline,
    description,
    fields: readOnly ? fields.map((field) => ({ ...field, readOnly: true })) : fields,
    values: state.base ?? NO_VALUES,
    drawn: { ...state.base, ...state.typed },
    issues: state.issues,
    conflicts: state.conflicts,
    error: fault ?? error ?? (known ? undefined : stored.error),
    inputKey: (field) => `${field} ${state.made[field] ?? 0}`,
    resolve(field, choice) {
      setState((now) => ({
        ...now,
        conflicts: new Set([...now.conflicts].filter((name) => name !== field)),
        ...(choice === 'theirs' && untyped(now, fields.filter(({ name }) => name === field))),
      }));
    },
    isDirty,
    reset() {
      fate.current = 'done';
      begin(state.base);
    },
    drafting: { state, row, look, change: setState, fate: () => fate.current },
    form: {
      ref: formRef,
      method: 'post',
      noValidate: true,
      onSubmit(event) {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      },
      onInput({ target, currentTarget }) {
        // A form that stands over this one is elsewhere in the page, and its events come here all the same.
        if (!(target instanceof Element) || !currentTarget.contains(target)) return;
        if (phase !== 'submitting') fate.current = 'open';
        const name = target.getAttribute('name');
        if (name && state.issues.has(name)) setState((now) => ({ ...now, issues: new Map([...now.issues].filter(([at]) => at !== name)) }));
        if (phase === 'saved') setPhase('editing');
      },
    },
  };
}

/** Where the file did not come, what is wrong with what was entered goes before that. */
function unsent(issues: FormState['issues'], conflicts: number, reason: unknown): Submitted {
  const cause = issues.size || conflicts ? undefined : DataError.from(reason);
  return { issues, cause, error: cause };
}
