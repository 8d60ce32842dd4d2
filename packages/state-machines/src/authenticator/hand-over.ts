import { type Carry, type Entrance, type FlowOutput, nothingCarried } from './flow.ts';

/** Ends the flow at `to`, carrying what is given and nothing else. */
export const handOver = (to: Entrance, carry: Partial<Carry>): FlowOutput => ({
  to,
  carry: { ...nothingCarried, ...carry },
});
