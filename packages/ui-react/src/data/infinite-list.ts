export { createInfiniteView } from '@foyer/state-machines';
