'use client';

import { classNames } from '../../parts/class-names.ts';
import { TextArea, type TextAreaProps } from '../../parts/text-area/TextArea.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { growing } from './fields.css.ts';

export interface TextAreaFieldProps extends FieldOf<TextAreaProps> {
  /** It grows with its text. @default false */
  readonly autoResize?: boolean | undefined;
}

/** Lines of text, as Amplify UI calls it: `TextArea` with its props. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { styles, words, readOnly, look, rest: { autoResize, ...rest } } = useAmplifyField(props);
  return (
    <FieldBox styles={styles}>
      <TextArea readOnly={readOnly} {...words} {...rest} {...look} className={classNames(look.className, autoResize && growing)} />
    </FieldBox>
  );
}
