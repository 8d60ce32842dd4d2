'use client';

import type { ReactNode } from 'react';
import { error as errorClass, errorIcon } from '../../parts/field/Field.css.ts';
import { AlertCircleIcon } from '../../parts/icon/icons/AlertCircleIcon.tsx';

/** What is wrong with a group of inputs. */
export const FieldError = ({ id, error }: { readonly id: string; readonly error: ReactNode }) =>
  error ? (
    <div data-foyer-part="field.error" id={id} className={errorClass}>
      <AlertCircleIcon className={errorIcon} />
      <span>{error}</span>
    </div>
  ) : null;
