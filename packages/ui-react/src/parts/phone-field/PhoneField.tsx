'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useState, type ChangeEventHandler, type ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { bare, box, control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { ChevronDownIcon } from '../icon/icons/ChevronDownIcon.tsx';
import { dial, list } from './PhoneField.css.ts';
import { useCountries } from './use-countries.ts';

type InputProps = ComponentProps<typeof Primitive.input>;

export interface PhoneFieldProps extends Omit<InputProps, keyof FieldTexts | 'type'>, FieldTexts {
  /** The name of the list of countries. */
  dialCodeLabel: string;
  /** Under which the form sends the dial code, such as `+49`. @default 'country_code' */
  dialCodeName?: string | undefined;
  /** @default '+1' */
  defaultDialCode?: string | undefined;
  /** Another dial code is chosen. */
  onDialCodeChange?: ChangeEventHandler<HTMLSelectElement> | undefined;
  /** The codes to choose from. @default those of all countries */
  dialCodes?: readonly string[] | undefined;
  /** The language of the countries' names. @default that of the page around the field */
  locale?: string | undefined;
}

/**
 * A phone number: a list of dial codes, and the number as it is dialled at home. The form sends both;
 * `phoneNumber` joins them. The input gets all other props and the ref. The list is a file of its own, loaded after the field.
 */
export function PhoneField(props: PhoneFieldProps) {
  const [field, rest] = splitFieldProps(props);
  const { dialCodeLabel, dialCodeName = 'country_code', defaultDialCode = '+1', dialCodes, onDialCodeChange, locale, className, ...input } = rest;
  const [dialCode, setDialCode] = useState(defaultDialCode);
  const { listRef, countries } = useCountries({ dialCodes, locale });
  return (
    <Field {...field}>
      {(control) => (
        <div className={classNames(controlClass, box)} dir="ltr" data-invalid={control['data-invalid']}>
          <div className={dial}>
            <span aria-hidden="true">{dialCode}</span>
            <ChevronDownIcon />
            <select
              ref={listRef}
              data-foyer-part="phone-field.dial-code"
              className={list}
              name={dialCodeName}
              autoComplete="tel-country-code"
              aria-label={dialCodeLabel}
              disabled={input.disabled}
              onChange={(event) => {
                setDialCode(event.target.value);
                onDialCodeChange?.(event);
              }}
            >
              {countries.length === 0 && <option value={dialCode}>{dialCode}</option>}
              {countries.map(({ region, dialCode: code, name }) => (
                <option key={region || code} value={code} data-region={region}>{region ? `${name} (${code})` : name}</option>
              ))}
            </select>
          </div>
          <Primitive.input
            data-foyer-part="phone-field"
            inputMode="tel"
            autoComplete="tel-national"
            {...input}
            {...control}
            type="tel"
            className={classNames(bare, className)}
          />
        </div>
      )}
    </Field>
  );
}
