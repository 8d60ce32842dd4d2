import { createContext, use } from 'react';

export interface RadioGroupContextValue {
  name: string;
  defaultValue: string | undefined;
  disabled: boolean | undefined;
  invalid: boolean;
}

export const RadioGroupContext = createContext<RadioGroupContextValue | null>(null);

/** @throws where the radio stands outside of its group. */
export const useRadioGroup = (): RadioGroupContextValue => {
  const group = use(RadioGroupContext);
  if (!group) {
    throw new Error('[foyer] Radio stands outside of RadioGroup, so that nothing says which choice it is one of; put it inside <RadioGroup>.');
  }
  return group;
};
