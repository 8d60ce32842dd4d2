'use client';

import type { CollisionChoice } from '@foyer/state-machines/storage';
import type { ListTexts } from './list-texts.ts';
import * as css from './FileList.css.ts';

interface CollisionButtonsProps {
  readonly choices: readonly CollisionChoice[];
  readonly texts: ListTexts;
  /** The file that is chosen for; without it the choice is for all that ask. */
  readonly name?: string | undefined;
  readonly tabIndex?: number | undefined;
  onChoose(choice: CollisionChoice): void;
}

/** What can become of a file whose name is taken. */
export function CollisionButtons({ choices, texts: { text }, name, tabIndex, onChoose }: CollisionButtonsProps) {
  return (
    <div className={css.choices}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={css.smallButton}
          data-foyer-part={`storage.${choice}`}
          tabIndex={tabIndex}
          aria-label={name === undefined ? undefined : text(`storage.${choice}-file`, { name })}
          onClick={() => onChoose(choice)}
        >
          {text(name === undefined ? `storage.${choice}-all` : `storage.${choice}`)}
        </button>
      ))}
    </div>
  );
}
