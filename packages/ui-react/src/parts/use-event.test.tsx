import { act, render } from '@testing-library/react';
import { startTransition, Suspense, use, useLayoutEffect, useState } from 'react';
import { expect, it } from 'vitest';
import { useEvent } from './use-event.ts';

it('stays the same function, and does what the last commit said: not what a render said that is still waiting', async () => {
  const heard: string[] = [];
  const seen = new Set<() => void>();
  const never = new Promise<void>(() => {});
  let say = (_word: string) => {};

  function Speaker() {
    const [word, setWord] = useState('first');
    const tell = useEvent(() => void heard.push(word));
    say = setWord;
    seen.add(tell);
    // Children are first: what a parent gives them is of this commit already.
    return <Child key={word} tell={tell} waits={word === 'waiting'} />;
  }
  function Child({ tell, waits }: { tell: () => void; waits: boolean }) {
    if (waits) use(never);
    useLayoutEffect(() => tell(), [tell]);
    return null;
  }

  render(<Suspense><Speaker /></Suspense>);
  act(() => say('second'));
  expect(heard).toEqual(['first', 'second']);
  await act(async () => startTransition(() => say('waiting')));
  for (const tell of seen) tell();
  expect(heard).toEqual(['first', 'second', 'second']);
});
