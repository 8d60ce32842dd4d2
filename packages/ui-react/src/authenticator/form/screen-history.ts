import { createContext, use } from 'react';

/** Whether a screen that comes now follows another one, and so takes the focus. */
export interface ScreenHistory {
  moves: boolean;
}

export const ScreenHistoryContext = createContext<ScreenHistory | null>(null);

/** The history of the Authenticator around a screen; a view by itself has none, and takes no focus. */
export const useScreenHistory = (): ScreenHistory | null => use(ScreenHistoryContext);
