import type { Preview } from '@storybook/react-vite';

/** What depends on where things stand: which colour is behind a text, and what crowds a control. */
const rules = ['color-contrast', 'target-size'];

/**
 * Under test, a screen is looked at in the other direction as well, in its colours: so that with an instance in light and
 * one in dark both are seen from either side. Axe has looked at the rest, which is the same, and at the dialogs, which
 * stand outside of the frame and are not turned.
 */
export const lookFromOtherSide: NonNullable<Preview['afterEach']> = async ({ canvasElement, title }) => {
  if (!('__vitest_browser__' in globalThis) || !title.startsWith('Authenticator/')) return;
  const frame = canvasElement.querySelector<HTMLElement>('.story-frame');
  if (!frame) throw new Error('The story has no frame to turn.');
  const { default: axe } = await import('axe-core');
  const { dir } = frame;
  frame.dir = dir === 'rtl' ? 'ltr' : 'rtl';
  const look = async () => {
    try {
      const { violations } = await axe.run(frame, { runOnly: rules, resultTypes: ['violations'] });
      return { violations, isWide: frame.scrollWidth > frame.clientWidth };
    } finally {
      frame.dir = dir;
    }
  };
  const { violations, isWide } = await look();
  const wrong = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`));
  if (isWide && frame.scrollWidth <= frame.clientWidth) wrong.push('Something sticks out of the frame.');
  if (wrong.length > 0) throw new Error(`Turned around, this is wrong:\n${wrong.join('\n')}`);
};
