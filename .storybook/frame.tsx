import type { Decorator } from '@storybook/react-vite';
import './preview.css';

/** Puts the toolbars' choices round the story, as an app would on its own element. */
export const frame: Decorator = (Story, { globals, parameters }) => (
  <div
    className="story-frame"
    data-layout={parameters.layout}
    data-foyer-color-mode={globals.colorMode}
    data-foyer-density={globals.density}
    dir={globals.direction}
    lang={globals.language}
  >
    <Story />
  </div>
);
