import { part } from '../../parts/layered.ts';

export const liveList = part({ margin: 0, padding: 0, listStyle: 'none' });

/** A row far outside the view is laid out when it comes near; it can be searched and read aloud meanwhile. */
export const liveRow = part({ contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 4rem' });
