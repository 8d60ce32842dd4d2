import { vars } from '@foyer/theme';
import { button } from '../../parts/button/Button.css.ts';
import { part, states } from '../../parts/layered.ts';

export const group = part({ gap: vars.space.xxs });

states(button, {
  '[data-pressed]': { borderColor: vars.color.accent, backgroundColor: vars.color.accentSoft, color: vars.color.accentText },
});
