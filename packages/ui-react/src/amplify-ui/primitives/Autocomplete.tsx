'use client';

import { useId, useState, type ChangeEvent } from 'react';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

interface Option {
  readonly id: string;
  readonly label: string;
}

export interface AutocompleteProps<Item extends Option> extends Omit<SearchFieldProps, 'onSelect' | 'list'> {
  readonly options: readonly Item[];
  /** One of the options was chosen, or its label typed in full. */
  readonly onSelect?: ((option: Item) => void) | undefined;
  /** Which of the options the browser may suggest. It suggests those of them whose label holds what was typed. @default all */
  readonly optionFilter?: ((option: Item, value: string) => boolean) | undefined;
  /** The options are on their way. Becomes `aria-busy`. @default false */
  readonly isLoading?: boolean | undefined;
}

/** A word to look for, with what it may be: the browser's own list of suggestions. */
export function Autocomplete<Item extends Option>({ options, onSelect, optionFilter, isLoading, onChange, onClear, value: held, defaultValue = '', ...props }: AutocompleteProps<Item>) {
  const id = useId();
  const [own, setOwn] = useState(String(defaultValue));
  const value = held === undefined ? own : String(held);
  const shown = optionFilter ? options.filter((option) => optionFilter(option, value)) : options;
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setOwn(event.target.value);
    onChange?.(event);
    const chosen = options.find(({ label }) => label === event.target.value);
    if (chosen) onSelect?.(chosen);
  };
  return (
    <>
      <SearchField
        hasSearchButton={false}
        hasSearchIcon
        {...props}
        list={id}
        aria-busy={isLoading || undefined}
        value={value}
        onChange={change}
        onClear={() => {
          setOwn('');
          onClear?.();
        }}
      />
      <datalist id={id}>{shown.map((option) => <option key={option.id} value={option.label}>{option.label}</option>)}</datalist>
    </>
  );
}
