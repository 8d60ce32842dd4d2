'use client';

import { useId, useRef, useState } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { FieldError } from '../../parts/field/FieldError.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ArrowDownIcon } from '../../parts/icon/icons/ArrowDownIcon.tsx';
import { ArrowUpIcon } from '../../parts/icon/icons/ArrowUpIcon.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { Status } from '../../parts/status/Status.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { FieldInput } from '../FieldInput.tsx';
import { itemField } from '../nested-fields.ts';
import { empty, group, item as itemClass, itemActions, itemInput, items, legend, legendMarker, start, zone } from './inputs.css.ts';
import { inputMessages } from './inputs.messages.ts';
import { tellForm } from './tell-form.ts';
import { zoneName } from './zone-name.ts';

/** Values in an order: added, removed, moved. The form sends their places in order, and each value under its place. */
export function ListInput({ field, name, value, label, marker, hint, error }: FieldInputProps) {
  const { text, locale } = useTexts(inputMessages);
  const id = useId();
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  const [places, setPlaces] = useState<readonly number[]>(() => stored.map((_, index) => index));
  const [news, setNews] = useState('');
  const next = useRef(stored.length);
  const box = useRef<HTMLFieldSetElement>(null);
  const item = itemField(field);
  // The labels of the values, and what stands beside them, are for those alone who hear them.
  const zoneAt = (place: number) => zoneName(locale, item.kind, stored[place]);
  const zones = new Set((places.length > 0 ? places : [-1]).map(zoneAt));
  const isMixed = zones.size > 1;
  const beside = [marker, ...(isMixed ? [] : zones)].filter(Boolean).join(' · ');
  const itemLabel = (index: number) => text('data-field.item', { label: field.spoken, position: index + 1 });

  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());

  function arrange(now: readonly number[]) {
    setPlaces(now);
    tellForm(box.current);
  }
  function add() {
    const place = next.current++;
    arrange([...places, place]);
    focus(`[data-place="${place}"] :is(input:not([type="hidden"]), select, textarea)`);
  }
  function remove(index: number) {
    arrange(places.toSpliced(index, 1));
    setNews(text('data-field.removed', { label: itemLabel(index) }));
    focus('[data-add]');
  }
  function move(index: number, to: number) {
    const place = places[index];
    if (place === undefined || to < 0 || to >= places.length) return;
    arrange(places.toSpliced(index, 1).toSpliced(to, 0, place));
    setNews(text('data-field.moved', { label: itemLabel(index), position: to + 1 }));
    focus(`[data-place="${place}"] [data-move="${to < index ? 'up' : 'down'}"]`);
  }

  return (
    <fieldset ref={box} className={group} data-foyer-part="list-input" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={legend}>{label}{beside && <span className={legendMarker}>{` ${beside}`}</span>}</legend>
      {hint}
      <input type="hidden" name={`${name}.#`} value="" />
      {places.length === 0 && <p className={empty}>{text('data-field.empty-list')}</p>}
      <ul className={items}>
        {places.map((place, index) => (
          <li key={place} className={itemClass} data-place={place}>
            <input type="hidden" name={name} value={place} />
            <div className={itemInput}>
              <FieldInput field={item} name={`${name}.${place}`} value={stored[place]} label={itemLabel(index)} labelHidden={item.kind !== 'custom'} />
            </div>
            <div className={itemActions}>
              {isMixed && <span className={zone} data-foyer-part="list-input.zone" aria-hidden="true">{zoneAt(place)}</span>}
              <IconButton size="small" label={text('data-field.move-up', { label: itemLabel(index) })} data-move="up" aria-disabled={index === 0 || undefined} onClick={() => move(index, index - 1)}>
                <ArrowUpIcon />
              </IconButton>
              <IconButton size="small" label={text('data-field.move-down', { label: itemLabel(index) })} data-move="down" aria-disabled={index === places.length - 1 || undefined} onClick={() => move(index, index + 1)}>
                <ArrowDownIcon />
              </IconButton>
              <IconButton size="small" label={text('data-field.remove', { label: itemLabel(index) })} onClick={() => remove(index)}>
                <CloseIcon />
              </IconButton>
            </div>
          </li>
        ))}
      </ul>
      <Button className={start} variant="quiet" data-add="" onClick={add}>
        <PlusIcon />
        {text('data-field.add-item', { label: field.spoken })}
      </Button>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Status visuallyHidden>{news}</Status>
    </fieldset>
  );
}
