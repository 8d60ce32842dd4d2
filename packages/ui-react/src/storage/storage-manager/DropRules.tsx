'use client';

import type { StorageTexts } from './display-text.ts';
import { bytesText } from './measures.ts';
import type { StorageManagerProps } from './storage-manager-props.ts';
import * as css from './StorageManager.css.ts';

type DropRulesProps = Pick<StorageManagerProps, 'acceptedFileTypes' | 'maxFileSize' | 'maxFileCount'> & {
  readonly texts: StorageTexts;
  readonly isReading: boolean;
  /** What a form found missing. */
  readonly missing: string | undefined;
};

/** Groups of types that have a word. */
const GROUPS = ['image', 'video', 'audio', 'text'] as const;
type Group = (typeof GROUPS)[number];

/** What is taken, said before anybody tries. */
export function DropRules({ acceptedFileTypes, maxFileSize, maxFileCount, texts: { locale, text }, isReading, missing }: DropRulesProps) {
  const kindText = (type: string) => {
    const [group = '', kind] = type.split('/');
    const groups: readonly string[] = GROUPS;
    // `.pdf` is PDF, `image/png` PNG, and `image/*` is pictures.
    return kind === '*' && groups.includes(group) ? text(`storage.kind-${group as Group}`) : (type.split(/[./]/).at(-1) ?? type).toUpperCase();
  };
  const types = acceptedFileTypes?.filter((type) => type !== '*' && type !== '*/*').map(kindText).join(', ');
  const rules = [
    types,
    maxFileSize !== undefined && text('storage.rule-size', { size: bytesText(locale, maxFileSize) }),
    maxFileCount !== undefined && maxFileCount !== 1 && text('storage.rule-count', { count: maxFileCount }),
  ].filter(Boolean).join(' · ');
  const says = isReading ? text('storage.reading') : rules;
  return (
    <>
      {says && <p className={css.rules}>{says}</p>}
      <p className={css.missing} role="alert">{missing}</p>
    </>
  );
}
