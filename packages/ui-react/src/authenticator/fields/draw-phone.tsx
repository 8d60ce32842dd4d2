import { lazy, Suspense } from 'react';
import { drawText } from './draw-text.tsx';
import type { DrawField } from './field.ts';
import { inputProps } from './input-props.ts';
import { dialCodeName } from './read-fields.ts';

const PhoneField = lazy(async () => ({ default: (await import('../../parts/phone-field/PhoneField.tsx')).PhoneField }));

/** A phone number with its dial code: a file of its own, since most pools ask for none. Until it is here, a plain box stands in. */
export const drawPhone: DrawField = (drawing) => {
  const { field, text, locale } = drawing;
  const { dialCode, dialCodeList } = field.options;
  return (
    <Suspense fallback={drawText(drawing)}>
      <PhoneField
        autoComplete={field.autoComplete}
        dialCodeLabel={text('field.country_code')}
        dialCodeName={dialCodeName(field.name)}
        defaultDialCode={dialCode}
        dialCodes={dialCodeList}
        locale={locale}
        {...inputProps(drawing)}
      />
    </Suspense>
  );
};
