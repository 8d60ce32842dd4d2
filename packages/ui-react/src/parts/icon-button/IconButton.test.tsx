import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conforms } from '../conformance.tsx';
import { CopyIcon } from '../icon/icons/CopyIcon.tsx';
import { IconButton } from './IconButton.tsx';

conforms(IconButton, {
  part: 'icon-button',
  tag: 'button',
  props: { label: 'Copy', children: <CopyIcon /> },
  child: <a href="#copy"><CopyIcon /></a>,
});

describe('IconButton', () => {
  it('has the name that it is given, and a target of at least 24 pixels', () => {
    render(<IconButton label="Copy" size="small"><CopyIcon /></IconButton>);
    const { width, height } = screen.getByRole('button', { name: 'Copy' }).getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});
