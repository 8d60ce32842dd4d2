'use client';

import { fieldMessages } from '../../authenticator/fields/field.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { PhoneField, type PhoneFieldProps } from '../../parts/phone-field/PhoneField.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';

export interface PhoneNumberFieldProps extends FieldOf<Omit<PhoneFieldProps, 'dialCodeLabel'>> {
  /** @default “Country code” in the person's language */
  readonly dialCodeLabel?: string | undefined;
  /** Amplify UI's name for `dialCodes`. */
  readonly dialCodeList?: readonly string[] | undefined;
  /** Amplify UI's older name for `defaultDialCode`. */
  readonly defaultCountryCode?: string | undefined;
  /** Amplify UI's older name for `dialCodeName`. */
  readonly countryCodeName?: string | undefined;
  /** Amplify UI's older name for `dialCodeLabel`. */
  readonly countryCodeLabel?: string | undefined;
  /** Amplify UI's older name for `onDialCodeChange`. */
  readonly onCountryCodeChange?: PhoneFieldProps['onDialCodeChange'];
}

/** A phone number, as Amplify UI calls it: `PhoneField` with its props. */
export function PhoneNumberField(props: PhoneNumberFieldProps) {
  const { text } = useTexts(fieldMessages);
  const { styles, words, readOnly, look, rest: given } = useAmplifyField(props);
  const { dialCodeList, defaultCountryCode, countryCodeName, countryCodeLabel, onCountryCodeChange, ...rest } = given;
  return (
    <FieldBox styles={styles}>
      <PhoneField
        dialCodes={dialCodeList}
        onDialCodeChange={onCountryCodeChange}
        readOnly={readOnly}
        {...words}
        {...rest}
        {...look}
        defaultDialCode={rest.defaultDialCode ?? defaultCountryCode}
        dialCodeName={rest.dialCodeName ?? countryCodeName}
        dialCodeLabel={rest.dialCodeLabel ?? countryCodeLabel ?? text('field.country_code')}
      />
    </FieldBox>
  );
}
