'use client';

import type { ReactNode } from 'react';
import { AlertCircleIcon } from '../icon/icons/AlertCircleIcon.tsx';
import { error as errorClass, errorIcon } from './Field.css.ts';

interface FieldErrorProps {
  readonly id: string | undefined;
  readonly children: ReactNode;
}

/** What is wrong with the value of a field, or of a group of fields. */
export const FieldError = ({ id, children }: FieldErrorProps) => (
  <div data-foyer-part="field.error" id={id} className={errorClass}>
    <AlertCircleIcon className={errorIcon} />
    <span>{children}</span>
  </div>
);
