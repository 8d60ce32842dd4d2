import type { ComponentType } from 'react';
import { Button, type ButtonProps } from '../../parts/button/Button.tsx';

/**
 * The Button that is drawn: one that takes the style props of Amplify UI, as soon as the page has a component that is
 * there for them (`View`, `Flex`, `Text`, …). A page with Buttons alone need not load what reads them.
 */
export let DrawnButton: ComponentType<ButtonProps> = Button;

export const drawButtonsAs = (Drawn: typeof DrawnButton): void => {
  DrawnButton = Drawn;
};
