import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { createRef, type ComponentType, type ReactElement, type ReactNode, type Ref } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import '@foyer/theme/styles';

afterEach(cleanup);

interface PartProps {
  asChild?: boolean | undefined;
  className?: string | undefined;
  'data-probe'?: string | undefined;
}

interface Conformance<Props> {
  /** What the element says of itself in `data-foyer-part`. */
  part: string;
  /** The tag of the element that gets the props and the ref. */
  tag: string;
  /** Props without which the part makes no sense. */
  props: Props;
  /** An element of another kind that the part becomes with `asChild`. */
  child: ReactElement;
  /** What must stand around the part for it to make sense. */
  around?: (part: ReactElement) => ReactNode;
}

/** What axe finds wrong, in words. Empty is good. */
export const violations = async (element: Element) => {
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const partIn = (container: Element, part: string) => {
  const element = container.querySelector(`[data-foyer-part="${part}"]`);
  if (!element) throw new Error(`No element calls itself ${part}: ${container.innerHTML}`);
  return element;
};

/** What every part promises: its ref, its props, its class, `asChild`, its name in the DOM, no axe violation, server HTML. */
export const conforms = <Props extends object>(
  Part: ComponentType<Props & PartProps & { ref?: Ref<never>; children?: ReactNode }>,
  { part, tag, props, child, around = (element) => element }: Conformance<Props>,
) =>
  describe('as every part', () => {
    it('gives its element to the ref', () => {
      const ref = createRef<never>();
      const { container } = render(around(<Part {...props} ref={ref} />));
      expect(ref.current).toBe(partIn(container, part));
      expect(partIn(container, part).localName).toBe(tag);
    });

    it('passes props on, and joins the class to its own', () => {
      const plain = partIn(render(around(<Part {...props} />)).container, part);
      const own = [...plain.classList];
      cleanup();
      const element = partIn(render(around(<Part {...props} className="mine" data-probe="through" />)).container, part);
      expect(element.getAttribute('data-probe')).toBe('through');
      expect([...element.classList]).toEqual([...own, 'mine']);
    });

    it('becomes its child with asChild', () => {
      const { container } = render(around(<Part {...props} asChild className="mine">{child}</Part>));
      const element = partIn(container, part);
      expect(element.localName).toBe(child.type);
      expect(element.classList).toContain('mine');
    });

    it('has no axe violation', async () => {
      const { container } = render(around(<Part {...props} />));
      expect(await violations(container)).toEqual([]);
    });

    it('renders on the server', () => {
      const html = renderToString(around(<Part {...props} />));
      expect(html).toContain(`data-foyer-part="${part}"`);
      expect(html).not.toContain('style=');
    });
  });
