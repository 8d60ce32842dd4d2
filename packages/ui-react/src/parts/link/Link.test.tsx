import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Link } from './Link.tsx';

conforms(Link, { part: 'link', tag: 'a', props: { href: '#terms', children: 'Terms' }, child: <button type="button">Terms</button> });

describe('Link', () => {
  it('keeps the opener from a page in another tab', () => {
    render(<Link href="#terms" target="_blank">Terms</Link>);
    expect(screen.getByRole('link')).toHaveProperty('rel', 'noopener noreferrer');
  });
});
