/// <reference types="vite/client" />
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { Icon } from './Icon.tsx';

const icons = import.meta.glob<Record<string, typeof Icon>>('./icons/*.tsx', { eager: true });

conforms(Icon, { part: 'icon', tag: 'svg', props: { label: 'A dot', children: <circle r="4" /> }, child: <svg /> });

describe('icons', () => {
  it('are passed over by a screen reader unless they are given a label', async () => {
    const drawings = Object.values(icons).flatMap((file) => Object.entries(file));
    expect(drawings.length).toBeGreaterThan(10);
    for (const [name, Drawing] of drawings) {
      const { container, rerender, unmount } = render(<Drawing />);
      expect(container.querySelector('svg')?.getAttribute('aria-hidden'), name).toBe('true');
      expect(container.querySelector('svg')?.childElementCount, name).toBeGreaterThan(0);
      rerender(<Drawing label={name} />);
      expect(screen.getByRole('img', { name })).toBeDefined();
      expect(await violations(container), name).toEqual([]);
      unmount();
    }
  });

  it('that point turn with the line of reading', async () => {
    const { ArrowBackIcon } = await import('./icons/ArrowBackIcon.tsx');
    const { container } = render(<div dir="rtl"><ArrowBackIcon /></div>);
    const arrow = container.querySelector('svg');
    expect(arrow && getComputedStyle(arrow).scale).toBe('-1 1');
  });
});
