import { useCallback, type Ref, type RefCallback, type RefObject } from 'react';

/** One ref for two: that of the component, and that of the app. */
export const useJoinedRefs = <Element,>(own: RefObject<Element | null>, given: Ref<Element> | undefined): RefCallback<Element> =>
  useCallback((node: Element | null) => {
    own.current = node;
    if (typeof given === 'function') return given(node);
    if (given) given.current = node;
    return undefined;
  }, [own, given]);
