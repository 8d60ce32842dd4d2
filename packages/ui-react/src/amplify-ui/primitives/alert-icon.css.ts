import { layers, vars } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { part } from '../../parts/layered.ts';

export const withoutIcon = part({});

globalStyle(`${withoutIcon} > svg`, { '@layer': { [layers.variants]: { display: 'none' } } });

/** Leaves room at the end for what puts it away. */
export const dismissible = part({ position: 'relative' });

globalStyle(dismissible, {
  '@layer': { [layers.variants]: { minBlockSize: `calc(${vars.size.controlSmall} + 6px)`, paddingInlineEnd: `calc(${vars.size.controlSmall} + ${vars.space.xs})` } },
});

export const dismiss = part({ position: 'absolute', insetBlockStart: '2px', insetInlineEnd: '2px' });
