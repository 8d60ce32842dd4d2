import { vars } from '@foyer/theme';
import { part } from '../parts/layered.ts';

export const missing = part({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  minBlockSize: vars.size.control,
  color: vars.color.dangerText,
  fontSize: vars.text.body,
});
