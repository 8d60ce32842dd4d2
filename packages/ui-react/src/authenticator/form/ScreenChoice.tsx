'use client';

import { use } from 'react';
import { RadioGroup, type RadioGroupProps } from '../../parts/radio-group/RadioGroup.tsx';
import { FormContext } from './form-context.ts';

/** The one choice that a screen asks for. The focus comes to it past what the screen says above, so it is described by that. */
export function ScreenChoice(props: RadioGroupProps) {
  const { descriptionId } = use(FormContext);
  return <RadioGroup variant="rows" labelHidden aria-describedby={descriptionId} {...props} />;
}
