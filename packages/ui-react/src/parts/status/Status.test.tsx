import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { Stack } from '../stack/Stack.tsx';
import { Status } from './Status.tsx';

conforms(Status, { part: 'status', tag: 'div', props: { children: 'Code sent.' }, child: <output>Code sent.</output> });

const stack = (news: string) => <Stack data-testid="stack"><p>Above</p><Status>{news}</Status></Stack>;

describe('Status', () => {
  it('is in the page before there is anything to say, and takes no room there', () => {
    const { rerender } = render(<Stack data-testid="stack"><p>Above</p></Stack>);
    const { height } = screen.getByTestId('stack').getBoundingClientRect();

    rerender(stack(''));
    const region = screen.getByRole('status');
    expect(screen.getByTestId('stack').getBoundingClientRect().height).toBe(height);

    rerender(stack('Code sent.'));
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('Code sent.');
    expect(screen.getByTestId('stack').getBoundingClientRect().height).toBeGreaterThan(height);
  });
});
