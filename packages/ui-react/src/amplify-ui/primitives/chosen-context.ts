import { createContext, use, type ChangeEventHandler } from 'react';

interface Chosen {
  readonly value?: string | undefined;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
}

/** The choice of a group that the app holds, and who hears of another. */
export const ChosenContext = createContext<Chosen>({});

export const useChosen = (): Chosen => use(ChosenContext);
