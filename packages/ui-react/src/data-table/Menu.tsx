'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../parts/button/Button.tsx';
import { Status } from '../parts/status/Status.tsx';
import { anchor, menu, tool } from './bar.css.ts';

interface MenuProps {
  readonly label: ReactNode;
  readonly part: string;
  /** Draws what opens, which closes it again, and says aloud what is going on in it. */
  readonly children: (close: () => void, say: (news: string) => void) => ReactNode;
}

/** A button, and what opens under it: with Esc, or a press elsewhere, it closes again. */
export function Menu({ label, part, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [news, say] = useState('');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    const element = box.current;
    if (!isOpen || !element) return;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen, box]);
  return (
    <div
      ref={box}
      role="presentation"
      className={anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <Button className={tool} data-foyer-part={part} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>{label}</Button>
      <Status visuallyHidden>{news}</Status>
      {isOpen && <div id={id} className={menu} data-foyer-part={`${part}-menu`}>{children(close, say)}</div>}
    </div>
  );
}
