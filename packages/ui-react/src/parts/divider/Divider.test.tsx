import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Divider } from './Divider.tsx';

conforms(Divider, { part: 'divider', tag: 'div', props: {}, child: <p>or</p> });

describe('Divider', () => {
  it('is a separator without a word, and lets its word be read', () => {
    const { rerender } = render(<Divider />);
    expect(screen.getByRole('separator')).toBeDefined();
    rerender(<Divider>or</Divider>);
    expect(screen.queryByRole('separator')).toBeNull();
    expect(screen.getByText('or')).toBeDefined();
  });
});
