import { Secret, type AuthenticatorStore } from '@foyer/state-machines';
import type { AuthMethod } from '../options.ts';

/** What a form of the app's own has told so far, on the screen that it stands for. */
export interface TypedForm {
  note(name: string, value: string): void;
  /** What was noted on the screen that is shown; after that it is forgotten. */
  take(): Readonly<Record<string, string>>;
  /** The factor that was chosen in this sign-in. */
  selected: AuthMethod | undefined;
}

const createTypedForm = (store: AuthenticatorStore): TypedForm => {
  const empty = () => ({ screen: store.getState().screen, values: new Map<string, Secret>() });
  let typed = empty();
  let chosen: AuthMethod | undefined;
  const current = () => (typed.screen === store.getState().screen ? typed : (typed = empty()));
  return {
    note: (name, value) => void current().values.set(name, new Secret(value)),
    take() {
      const { values } = current();
      typed = empty();
      return Object.fromEntries([...values].map(([name, value]) => [name, value.reveal()]));
    },
    get selected() {
      return store.getState().flow === 'sign-in' ? chosen : undefined;
    },
    set selected(method) {
      chosen = method;
    },
  };
};

const forms = new WeakMap<AuthenticatorStore, TypedForm>();

/** The one of a store, whichever component asks. */
export const typedFormOf = (store: AuthenticatorStore): TypedForm => {
  const form = forms.get(store) ?? createTypedForm(store);
  forms.set(store, form);
  return form;
};
