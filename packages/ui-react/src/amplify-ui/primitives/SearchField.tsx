'use client';

import { useRef, useState, type ChangeEvent, type FormEvent, type KeyboardEvent, type Ref } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { SearchIcon } from '../../parts/icon/icons/SearchIcon.tsx';
import { useJoinedRefs } from './join-refs.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface SearchFieldProps extends Omit<TextFieldProps, 'onSubmit' | 'type' | 'ref'> {
  /** Enter, or a press of the button. */
  readonly onSubmit?: ((value: string) => void) | undefined;
  /** The text is cleared, by the button or with Esc. */
  readonly onClear?: (() => void) | undefined;
  /** @default “Clear” in the person's language */
  readonly clearButtonLabel?: string | undefined;
  /** @default true */
  readonly hasSearchButton?: boolean | undefined;
  /** @default false */
  readonly hasSearchIcon?: boolean | undefined;
  /** The `<input>`. */
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A word to look for. Renders a `TextField` with a button that clears and one that looks. */
export function SearchField(props: SearchFieldProps) {
  const { onSubmit, onClear, clearButtonLabel, hasSearchButton = true, hasSearchIcon, value: held, defaultValue = '', onChange, ref, labelHidden = true, ...rest } = props;
  const { text } = useTexts(primitivesMessages);
  const [own, setOwn] = useState(String(defaultValue));
  const input = useRef<HTMLInputElement>(null);
  const value = held === undefined ? own : String(held);
  const clear = () => {
    setOwn('');
    onClear?.();
    input.current?.focus();
  };
  const look = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    onSubmit?.(value);
  };
  return (
    <TextField
      {...rest}
      ref={useJoinedRefs(input, ref)}
      labelHidden={labelHidden}
      type="search"
      value={value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        setOwn(event.target.value);
        onChange?.(event);
      }}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event);
        // Enter and Esc of somebody who is composing a character are for that character.
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && onSubmit) look(event);
        if (event.key === 'Escape' && value) clear();
      }}
      innerStartComponent={hasSearchIcon ? <SearchIcon /> : rest.innerStartComponent}
      innerEndComponent={value ? <IconButton size="small" label={clearButtonLabel ?? text('primitive.clear')} onClick={clear}><CloseIcon /></IconButton> : rest.innerEndComponent}
      outerEndComponent={hasSearchButton ? <IconButton label={text('primitive.search')} onClick={look}><SearchIcon /></IconButton> : rest.outerEndComponent}
    />
  );
}
