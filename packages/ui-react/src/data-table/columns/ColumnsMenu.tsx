'use client';

import { useRef } from 'react';
import { inputMessages } from '../../data-form/inputs/inputs.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Checkbox } from '../../parts/checkbox/Checkbox.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ArrowDownIcon } from '../../parts/icon/icons/ArrowDownIcon.tsx';
import { ArrowUpIcon } from '../../parts/icon/icons/ArrowUpIcon.tsx';
import { choice, choiceLabel, choices } from '../bar.css.ts';
import { tableToolMessages } from '../table-tool.messages.ts';
import type { DataTableState } from '../use-data-table.ts';

export interface ColumnsMenuProps {
  readonly table: DataTableState;
}

/** Which columns are shown, in which order. */
export default function ColumnsMenu({ table }: ColumnsMenuProps) {
  const { columns, shown, showColumn, moveColumn, widths, setWidth } = table;
  const { text } = useTexts(inputMessages);
  const { text: toolText } = useTexts(tableToolMessages);
  const box = useRef<HTMLDivElement>(null);
  const others = columns.filter((column) => !shown.includes(column));

  /** What was pressed has another place then, and the focus goes along. */
  function keepFocus(selector: string) {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  }
  function move(name: string, at: number, to: number) {
    if (to < 0 || to >= shown.length) return;
    moveColumn(name, to);
    keepFocus(`[data-choice="${name}"] [data-move="${to < at ? 'up' : 'down'}"]`);
  }

  return (
    <div ref={box} className={choices}>
      {[...shown, ...others].map(({ name, field }, at) => (
        <div key={name} className={choice} data-choice={name}>
          <div className={choiceLabel}>
            <Checkbox
              label={field.label}
              checked={at < shown.length}
              onChange={({ target }) => {
                showColumn(name, target.checked);
                keepFocus(`[data-choice="${name}"] input`);
              }}
            />
          </div>
          {at < shown.length && (
            <>
              <IconButton size="small" label={text('data-field.move-up', { label: field.spoken })} data-move="up" aria-disabled={at === 0 || undefined} onClick={() => move(name, at, at - 1)}>
                <ArrowUpIcon />
              </IconButton>
              <IconButton size="small" label={text('data-field.move-down', { label: field.spoken })} data-move="down" aria-disabled={at === shown.length - 1 || undefined} onClick={() => move(name, at, at + 1)}>
                <ArrowDownIcon />
              </IconButton>
            </>
          )}
        </div>
      ))}
      {Object.keys(widths).length > 0 && <Button onClick={() => setWidth()}>{toolText('data-table.width-auto')}</Button>}
    </div>
  );
}
