import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { Stack } from '../stack/Stack.tsx';
import { Alert } from './Alert.tsx';

conforms(Alert, { part: 'alert', tag: 'div', props: { children: 'It failed.' }, child: <section>It failed.</section> });

const stack = (message: string | undefined) => <Stack data-testid="stack"><p>Above</p><Alert>{message}</Alert></Stack>;

describe('Alert', () => {
  it('is in the page before the message, takes no room, and the message comes into the same region', () => {
    const { rerender } = render(<Stack data-testid="stack"><p>Above</p></Stack>);
    const { height } = screen.getByTestId('stack').getBoundingClientRect();

    rerender(stack(undefined));
    const region = screen.getByRole('alert');
    expect(region.childNodes).toHaveLength(0);
    expect(screen.getByTestId('stack').getBoundingClientRect().height).toBe(height);

    rerender(stack('Wrong email or password.'));
    expect(screen.getByRole('alert')).toBe(region);
    expect(region.textContent).toBe('Wrong email or password.');
  });

  it('interrupts for what is wrong, and waits for what is not', async () => {
    for (const [variant, role] of [['danger', 'alert'], ['warning', 'alert'], ['success', 'status'], ['info', 'status']] as const) {
      const { container, unmount } = render(<Alert variant={variant} heading="Heading">Message</Alert>);
      expect(screen.getByRole(role).dataset.variant).toBe(variant);
      expect(await violations(container)).toEqual([]);
      unmount();
    }
  });

  it('draws its mark inside the child of asChild', () => {
    render(<Alert asChild><section>It failed.</section></Alert>);
    const section = screen.getByRole('alert');
    expect(section.localName).toBe('section');
    expect(section.querySelector('svg')).not.toBeNull();
    expect(section.textContent).toBe('It failed.');
  });
});
