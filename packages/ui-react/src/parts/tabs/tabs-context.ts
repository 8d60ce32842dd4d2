import { createContext, use } from 'react';

export interface TabsContextValue {
  id: string;
  value: string | undefined;
  activation: 'automatic' | 'manual';
  select: (value: string) => void;
}

export const TabsContext = createContext<TabsContextValue | null>(null);

/** @throws where the part stands outside of its `Tabs`. */
export const useTabs = (part: string): TabsContextValue => {
  const tabs = use(TabsContext);
  if (!tabs) {
    throw new Error(`[foyer] ${part} stands outside of Tabs, which know what is selected; put it inside.`);
  }
  return tabs;
};
