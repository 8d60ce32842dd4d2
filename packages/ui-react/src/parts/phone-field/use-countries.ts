'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Country } from './dial-codes.ts';

interface CountriesOptions {
  dialCodes: readonly string[] | undefined;
  locale: string | undefined;
}

interface Loaded {
  countries: readonly Country[];
  /** Where the country stands that was chosen before this list came. */
  chosen: number;
}

const nothing: Loaded = { countries: [], chosen: 0 };

/** Loads the countries after the field, and leaves the list on the country that it stood on. */
export const useCountries = ({ dialCodes, locale }: CountriesOptions) => {
  const listRef = useRef<HTMLSelectElement>(null);
  const [{ countries, chosen }, setLoaded] = useState(nothing);
  const wanted = dialCodes?.join();

  useEffect(() => {
    const stay = new AbortController();
    const list = listRef.current;
    const load = async () => {
      const dialling = await import('./dial-codes.ts');
      if (stay.signal.aborted || !list) return;
      const language = locale ?? list.closest<HTMLElement>('[lang]')?.lang;
      const found = dialling.countries(language || navigator.language, wanted?.split(','));
      const region = list.selectedOptions[0]?.dataset.region ?? dialling.mainRegion(list.value);
      const exact = found.findIndex((country) => country.dialCode === list.value && country.region === region);
      const alike = found.findIndex((country) => country.dialCode === list.value);
      setLoaded({ countries: found, chosen: exact >= 0 ? exact : alike });
    };
    /** Until the file comes, who goes to the list asks for it again. */
    const attempt = () => void load().catch((cause: unknown) => {
      reportError(cause);
      list?.addEventListener('focus', attempt, { once: true, signal: stay.signal });
    });
    attempt();
    return () => stay.abort();
  }, [locale, wanted]);

  // React leaves a list without `value` on its first option when the options change.
  useLayoutEffect(() => {
    if (listRef.current && countries.length > 0) listRef.current.selectedIndex = Math.max(0, chosen);
  }, [countries, chosen]);

  return { listRef, countries };
};
