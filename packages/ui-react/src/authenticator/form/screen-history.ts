import { createContext, use } from 'react';

/** Whether a screen that comes now follows another one, and so takes the focus. */
export interface ScreenHistory {
  moves: boolean;
}

export const ScreenHistoryContext = createContext<ScreenHistory>({ moves: false });

export const useScreenHistory = (): ScreenHistory => use(ScreenHistoryContext);
