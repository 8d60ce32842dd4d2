import type { FieldTexts } from './Field.tsx';

/** Parts what a field shows around its control from what goes to the control itself. */
export const splitFieldProps = <Props extends FieldTexts>(props: Props): [FieldTexts, Omit<Props, keyof FieldTexts>] => {
  const { label, labelHidden, marker, hint, error, action, id, 'aria-describedby': describedBy, ...control } = props;
  return [{ label, labelHidden, marker, hint, error, action, id, 'aria-describedby': describedBy }, control];
};
