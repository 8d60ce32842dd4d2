import { layers } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { part } from '../../parts/layered.ts';

export const withoutIcon = part({});

globalStyle(`${withoutIcon} > svg`, { '@layer': { [layers.variants]: { display: 'none' } } });
