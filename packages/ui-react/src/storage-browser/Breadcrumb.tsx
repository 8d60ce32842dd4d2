'use client';

import * as css from './StorageBrowser.css.ts';
import { useBrowserTexts } from './browser-texts.ts';

export interface Crumb {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly onNavigate: () => void;
}

/** The way from the locations to the folder that is open. */
export function Breadcrumb({ items }: { readonly items: readonly Crumb[] }) {
  const { text } = useBrowserTexts();
  return (
    <nav className={css.path} aria-label={text('browser.path')} data-foyer-part="browser.path">
      <ol className={css.steps}>
        {items.map(({ name, isCurrent, onNavigate }, index) => (
          <li key={`${index} ${name}`} className={css.step}>
            <button type="button" className={css.stepButton} aria-current={isCurrent ? 'page' : undefined} onClick={isCurrent ? undefined : onNavigate}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
