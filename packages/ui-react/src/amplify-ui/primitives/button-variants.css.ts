import { vars } from '@foyer/theme';
import { button } from '../../parts/button/Button.css.ts';
import { states } from '../../parts/layered.ts';

/** What Amplify UI has beside the kit's own variants, in the kit's own look. */
states(button, {
  '[data-variant="menu"]': { color: vars.color.accentText },
  '[data-variant="menu"]:hover': { backgroundColor: vars.color.surfaceHover },
  ':is([data-variant="warning"], [data-variant="destructive"])': {
    forcedColorAdjust: 'none', backgroundColor: vars.color.danger, color: vars.color.onDanger,
  },
  ':is([data-variant="warning"], [data-variant="destructive"]):hover': { backgroundColor: vars.color.dangerHover },
  '[data-size="small"]:not([data-variant="link"])': { minBlockSize: vars.size.controlSmall, paddingInline: vars.space.s },
  '[data-size="large"]:not([data-variant="link"])': { minBlockSize: vars.size.touch, paddingInline: vars.space.l },
});
