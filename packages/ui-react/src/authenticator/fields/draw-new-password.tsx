import { drawPassword } from './draw-password.tsx';
import type { DrawField } from './field.ts';
import { PolicyRules } from './PolicyRules.tsx';

/** A password that is chosen now, with the rules that it must meet. */
export const drawNewPassword: DrawField = (drawing) => {
  const { field, form } = drawing;
  if (!form.policy) return drawPassword(drawing);
  const hint = <>{field.options.hint}<PolicyRules policy={form.policy} /></>;
  return drawPassword({ ...drawing, hint });
};
