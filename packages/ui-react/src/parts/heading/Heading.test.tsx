import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Heading } from './Heading.tsx';

conforms(Heading, { part: 'heading', tag: 'h2', props: { children: 'Sign in' }, child: <legend>Sign in</legend> });

describe('Heading', () => {
  it('takes any level, whatever its size, and gives the ref that element', () => {
    const ref = createRef<HTMLHeadingElement>();
    render(<Heading ref={ref} level={1} size="body">Sign in</Heading>);
    expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toBe(ref.current);
    expect(ref.current?.dataset.size).toBe('body');
  });
});
