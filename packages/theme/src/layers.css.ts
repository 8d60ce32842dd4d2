import { globalLayer } from '@vanilla-extract/css';

const foyer = globalLayer('foyer');

/** The order of the stylesheet, said once. A later layer wins; a rule outside `foyer` wins over all of them. */
export const layers = {
  reset: globalLayer({ parent: foyer }, 'reset'),
  tokens: globalLayer({ parent: foyer }, 'tokens'),
  components: globalLayer({ parent: foyer }, 'components'),
  variants: globalLayer({ parent: foyer }, 'variants'),
};
