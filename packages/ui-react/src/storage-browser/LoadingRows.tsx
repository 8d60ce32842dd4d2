'use client';

import { VisuallyHidden } from '../parts/visually-hidden/VisuallyHidden.tsx';
import { useBrowserWorld } from './browser-context.ts';
import { useBrowserTexts } from './browser-texts.ts';
import { bone } from './StorageBrowser.css.ts';

const ROWS = [1, 2, 3, 4, 5];

/** The place of rows that are on their way. */
export function LoadingRows() {
  const { components: { LoadingIndicator } } = useBrowserWorld();
  const { text } = useBrowserTexts();
  if (LoadingIndicator) return <LoadingIndicator isLoading />;
  return (
    <div data-foyer-part="browser.loading">
      <VisuallyHidden>{text('browser.loading')}</VisuallyHidden>
      {ROWS.map((each) => <div key={each} className={bone} aria-hidden="true" />)}
    </div>
  );
}
