import { Profiler, type ReactElement } from 'react';
import { render } from '@testing-library/react';

/** Renders, and counts how often React commits a change under it from then on. */
export const renderCounting = (element: ReactElement) => {
  let commits = 0;
  const result = render(<Profiler id="counted" onRender={() => { commits += 1; }}>{element}</Profiler>);
  commits = 0;
  return { ...result, commits: () => commits };
};
