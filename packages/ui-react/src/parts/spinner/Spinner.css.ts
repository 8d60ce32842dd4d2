import { part } from '../layered.ts';
import { ring } from './ring.css.ts';

export const spinner = part({ ...ring, verticalAlign: '-0.125em' });
