'use client';

import type { ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { sized, styled } from './fields.css.ts';
import { splitStyleProps, useStyleProps, type StyleProps } from './style-props.tsx';
import type { StyleName } from './style-names.ts';

/** How Amplify UI says how large a control is, and how loud. */
export interface FieldLook {
  /** @default as high as a button */
  readonly size?: 'small' | 'large' | undefined;
  /** `quiet` has a line under it in place of a box. */
  readonly variation?: 'quiet' | undefined;
}

/** What Amplify UI says about a field, whatever its control. Style props are those of the box around label and control. */
export interface AmplifyField extends FieldLook, StyleProps {
  /** Amplify UI's name for `hint`. */
  readonly descriptiveText?: ReactNode;
  /** Shown while `hasError` holds. */
  readonly errorMessage?: ReactNode;
  /** Something is wrong with the value. @default false */
  readonly hasError?: boolean | undefined;
  /** Amplify UI's name for `disabled`. */
  readonly isDisabled?: boolean | undefined;
  /** Amplify UI's name for `readOnly`. */
  readonly isReadOnly?: boolean | undefined;
  /** Amplify UI's name for `required`. */
  readonly isRequired?: boolean | undefined;
  /** Style props of the control. */
  readonly inputStyles?: StyleProps | undefined;
  /** Becomes `data-testid` of the control. */
  readonly testId?: string | undefined;
}

/** The props of a part of the kit that takes what Amplify UI says about a field, too. */
export type FieldOf<PartProps> = Omit<PartProps, StyleName | 'size' | 'variation'> & AmplifyField;

/** Parts what goes to the part of the kit from what stands around it. */
export const useAmplifyField = <Props extends AmplifyField & { readonly className?: string | undefined; readonly ref?: unknown }>(props: Props) => {
  const [styles, given] = splitStyleProps(props);
  const {
    descriptiveText, errorMessage, hasError, isDisabled, isReadOnly, isRequired, inputStyles, size, variation, testId, className, ...rest
  } = given;
  const inner = useStyleProps<StyleProps & { ref?: Props['ref'] }>({ ...inputStyles, ...(props.ref !== undefined && { ref: props.ref }) });
  return {
    styles,
    words: {
      ...(descriptiveText !== undefined && { hint: descriptiveText }),
      // Without a word the control is marked, and no more.
      ...(hasError && { error: errorMessage || true }),
      ...(isDisabled !== undefined && { disabled: isDisabled }),
      ...(isRequired !== undefined && { required: isRequired }),
    },
    readOnly: isReadOnly,
    look: { 'data-size': size, 'data-variation': variation, 'data-testid': testId, className: classNames(sized, className), ...inner },
    rest,
  };
};

/** The box of a field's style props. It is there without any, so that the field stays the same one when some come. */
export const FieldBox = ({ styles, children }: { readonly styles: StyleProps; readonly children: ReactNode }) => (
  <div className={styled} {...useStyleProps(styles)}>{children}</div>
);
