import { createActor as createPlainActor, type AnyActorLogic, type InspectionEvent } from 'xstate';

export * from 'xstate';

declare global {
  interface Window {
    /** Where a test asks for it: takes all that an inspector of the machines sees. */
    inspectMachines?: (event: InspectionEvent) => void;
  }
}

/** XState's own `createActor`, with the inspector that a developer would connect. */
export const createActor = ((logic: AnyActorLogic, options?: object) =>
  createPlainActor(logic, { ...options, inspect: (event) => window.inspectMachines?.(event) })) as typeof createPlainActor;
