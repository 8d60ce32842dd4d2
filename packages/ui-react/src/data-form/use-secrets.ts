'use client';

import { type RefObject, useEffect, useState } from 'react';
import { secretsIn } from './drafts.ts';

/** The fields that have held a secret since the form is here: one that a switch shows for a while stays one. */
export function useSecrets(ref: RefObject<HTMLFormElement | null>): ReadonlySet<string> {
  const [secrets] = useState(() => new Set<string>());
  // The form comes and goes with what is known of its row.
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const note = () => secretsIn(form).forEach((name) => secrets.add(name));
    note();
    const observer = new MutationObserver(note);
    observer.observe(form, { subtree: true, childList: true, attributeFilter: ['type', 'autocomplete', 'name'] });
    return () => observer.disconnect();
  });
  return secrets;
}
