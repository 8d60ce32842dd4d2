import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyEventObject } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';

/** A state that the real machine can get into, and where each event leads from it. */
export interface Reached {
  readonly state: string;
  readonly tags: ReadonlySet<string>;
  readonly final: boolean;
  /** It has a screen of its own; else the one before is still shown, or that of the machine around it. */
  readonly shows: boolean;
  readonly ways: readonly { readonly event: AnyEventObject; readonly to: string }[];
}

interface Way {
  readonly event: AnyEventObject;
  readonly state: AnyMachineSnapshot;
}

const nameOf = (value: AnyMachineSnapshot['value']): string =>
  (typeof value === 'string' ? value : Object.entries(value).map(([state, inner]) => `${state}.${nameOf(inner ?? '')}`).join(' '));

/** Two snapshots are one state where the guards cannot tell them apart: those read these parts of the context. */
const keyOf = ({ value, context, status }: AnyMachineSnapshot) => {
  const { at, user, present, step, sendCode, resend, arrivedBy, prompts } = context;
  return JSON.stringify([value, status, at, Boolean(user), Boolean(present), step?.kind, sendCode, Boolean(resend), arrivedBy, prompts]);
};

/** The events that a machine knows: those it is sent, and those of its timers and of the calls that it starts. */
export const descriptorsOf = (machine: AnyStateMachine) => {
  const sent = machine.events.filter((type) => !type.startsWith('xstate.'));
  const own = nodesUnder(machine.root).flatMap((node) => [...node.transitions.keys()]).filter((type) => type.startsWith('xstate.'));
  return { sent: [...new Set(sent)].toSorted(), own: [...new Set(own)] };
};

const nodesUnder = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesUnder)];

/** Walks the real machine by every event, without starting any call. */
export const explore = (machine: AnyStateMachine, input: unknown, events: readonly AnyEventObject[]) => {
  const options = {
    input,
    events: [...events],
    serializeState: keyOf,
    serializeEvent: (event: AnyEventObject) => JSON.stringify(event),
    filterEvents: (snapshot: AnyMachineSnapshot, event: AnyEventObject) => snapshot.can(event),
    stopWhen: (snapshot: AnyMachineSnapshot) => snapshot.status === 'done',
  };
  const states = new Set(getShortestPaths(machine, options).map(({ state }) => nameOf(state.value)));
  const reached: Reached[] = Object.values(getAdjacencyMap(machine, options)).map(({ state, transitions }) => ({
    state: nameOf(state.value),
    tags: state.tags,
    final: state.status === 'done',
    shows: Object.values(state.getMeta()).some(Boolean),
    ways: Object.values<Way>(transitions).map((way) => ({ event: way.event, to: nameOf(way.state.value) })),
  }));
  return { states: [...states].toSorted(), reached };
};

/** The states from which no sequence of events leads to one of the goals. */
export const stuck = (reached: readonly Reached[], goals: (state: Reached) => boolean) => {
  const leads = new Set(reached.filter(goals).map(({ state }) => state));
  for (let before = -1; before !== leads.size;) {
    before = leads.size;
    for (const { state, ways } of reached) if (ways.some(({ to }) => leads.has(to))) leads.add(state);
  }
  return reached.map(({ state }) => state).filter((state) => !leads.has(state));
};
