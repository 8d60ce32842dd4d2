import { TextField } from '../../parts/text-field/TextField.tsx';
import type { DrawField } from './field.ts';
import { inputProps } from './input-props.ts';

/** A line of text. */
export const drawText: DrawField = (drawing) => {
  const { type, autoComplete, inputMode } = drawing.field;
  return <TextField type={type} autoComplete={autoComplete} inputMode={inputMode} {...inputProps(drawing)} />;
};
