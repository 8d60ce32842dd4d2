import { AuthError } from '../errors/auth-error.ts';
import type { AuthenticatorEmitted, AuthenticatorInput } from './authenticator.protocol.ts';
import type { AuthenticatorState } from './authenticator-state.ts';
import type { AuthenticatorStore, ScreenEvent } from './authenticator-store.ts';
import { earlyState } from './early-state.ts';
import { SLOW_AFTER } from './slow-after.ts';
import type { RunMachines, Running } from './run-machines.ts';
import { reportOf } from './session-report.ts';

/** How long, in milliseconds, an app that a person is already in has for its own start, before the machines are fetched. */
const AFTER_THE_APP = 3_000;

const isReport = ({ type }: ScreenEvent) => /^session\.(signed|expired|redirectFailed)/.test(type);

/** A store that stands in for the machines until they are here. */
export interface EarlyStore extends AuthenticatorStore {
  /**
   * Asks who is signed in, and fetches the machines. Answers with the function that stops it; started again, it goes on
   * where it was.
   *
   * @param hear is told what the machines emit
   */
  start(hear: (event: AuthenticatorEmitted) => void): () => void;
}

const fetchMachines = async (): Promise<RunMachines> => (await import('./run-machines.ts')).runMachines;

/**
 * The store of the Authenticator before its machines are here. It knows what a first screen needs: who is signed in.
 * All else it holds for the machines, which are fetched behind the first screen and go on from what it has shown.
 *
 * @example
 * const store = createEarlyStore({ port });
 * const stop = store.start((event) => console.log(event.type));
 */
export const createEarlyStore = (input: AuthenticatorInput, load: () => Promise<RunMachines> = fetchMachines): EarlyStore => {
  const { port } = input;
  const listeners = new Set<() => void>();
  /** What the machines will begin with. */
  let given = input;
  let state = earlyState(given);
  let held: readonly ScreenEvent[] = [];
  let running: Running | undefined;
  let past: ReturnType<Running['stop']> | undefined;
  let summon = () => {};

  const tell = () => listeners.forEach((listener) => listener());
  const show = (next: Partial<AuthenticatorState>) => {
    state = { ...state, ...next };
    tell();
  };
  const learn = (more: Partial<AuthenticatorInput>) => {
    given = { ...given, ...more };
    const next = earlyState(given);
    show({ ...next, busy: next.busy || held.length > 0, slow: next.status === 'restoring' && state.slow });
  };
  /** Another first screen takes no machine, as long as nothing is under way. */
  const isFirst = () => held.length === 0 && !past && (state.status === 'restoring' || state.flow !== null);
  const startAt = ({ screen, username = state.username }: Extract<ScreenEvent, { type: 'screen.show' }>) =>
    ({ initialScreen: screen, carry: { username } });
  const hold = (event: ScreenEvent) => {
    held = [...held, event];
    show({ busy: true, error: null });
    summon();
  };

  const start: EarlyStore['start'] = (hear) => {
    const life = new AbortController();
    const restoring = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unwatch = port.watch((event) => hold(reportOf(event)));

    const handOver = (run: RunMachines) => {
      if (life.signal.aborted || running) return;
      restoring.abort();
      clearTimeout(timer);
      running = run({ input: given, before: state, past, hear });
      unwatch();
      running.store.subscribe(tell);
      for (const event of held) running.store.send(event);
      held = [];
      tell();
    };
    const waitPatiently = () => {
      timer = setTimeout(() => show({ slow: true }), SLOW_AFTER);
    };
    /** Whoever waits is told. Where nobody does, the next who wants something asks again; what the port has told is kept. */
    const lose = (cause: unknown) => {
      if (life.signal.aborted || held.length === 0) return;
      clearTimeout(timer);
      const lost = held.filter((event) => !isReport(event));
      const error = new AuthError('offline', { cause });
      if (state.status === 'restoring') {
        held = [];
        return learn({ restoreError: error });
      }
      held = held.filter(isReport);
      show({ ...earlyState(given), error: lost.length > 0 ? error : null });
      // Over the app an error says that somebody is still in: only who wanted to leave is told that.
      if (state.user && !lost.some(({ type }) => type === 'session.signOut')) show({ error: null });
      if (held.length > 0) timer = setTimeout(summon, AFTER_THE_APP);
    };
    summon = () => {
      clearTimeout(timer);
      // What happens before it is known who is signed in may be the answer, or more: the machines ask again.
      if (held.length > 0) restoring.abort();
      if (held.length > 0 && state.busy) waitPatiently();
      void load().then(handOver, lose);
    };

    const restore = async () => {
      const { signal } = restoring;
      waitPatiently();
      const answer = await port.currentUser(signal).catch((error: unknown) => AuthError.from(error));
      if (signal.aborted) return;
      clearTimeout(timer);
      if (answer instanceof AuthError && answer.code === 'session_expired') return hold({ type: 'session.expired' });
      if (answer instanceof AuthError && answer.code !== 'not_signed_in') learn({ restoreError: answer });
      else learn({ initialSession: answer instanceof AuthError ? null : answer });
      if (state.user) hear({ type: 'signedIn', user: state.user, reason: 'restored' });
      goOn();
    };
    const goOn = () => {
      if (state.status === 'signedIn' && held.length === 0 && !past) timer = setTimeout(summon, AFTER_THE_APP);
      else summon();
    };

    if (!state.user && port.returning()) learn({ returning: true });
    if (state.status === 'restoring' && held.length === 0) void restore();
    else goOn();

    return () => {
      life.abort();
      restoring.abort();
      clearTimeout(timer);
      unwatch();
      summon = () => {};
      if (!running) return;
      state = running.store.getState();
      past = running.stop();
      running = undefined;
    };
  };

  return {
    start,
    getState: () => running?.store.getState() ?? state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send(event) {
      if (running) running.store.send(event);
      else if (event.type === 'prompts.change') given = { ...given, prompts: { ...given.prompts, ...event.prompts } };
      else if (event.type === 'screen.show' && isFirst()) learn(startAt(event));
      else if (event.type === 'error.dismiss' && state.error && state.user) show({ error: null });
      else hold(event);
    },
    can: (event) => running?.store.can(event) ?? true,
  };
};
