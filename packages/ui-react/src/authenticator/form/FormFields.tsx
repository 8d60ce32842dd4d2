'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { fieldMessages } from '../fields/field.messages.ts';
import { drawFields } from './draw-fields.tsx';
import { useForm } from './form-context.ts';

/** The fields of the form around it, in their order: for a slot of the app that adds to them. */
export function FormFields() {
  return drawFields(useForm(), useTexts(fieldMessages));
}
