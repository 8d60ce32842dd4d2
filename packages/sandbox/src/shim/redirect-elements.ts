import type { Redirect } from './redirect-requests.ts';

const ADDRESSES = ['src', 'href', 'poster'] as const;

/** Sends images, media and links to where the sandbox is: when a script sets their address, and when markup brings it. */
export function redirectElements(redirect: Redirect): void {
  redirectProperties(redirect);
  redirectAttributes(redirect);
  const correct = (element: Element) => {
    for (const name of ADDRESSES) {
      const to = redirect(element.getAttribute(name) ?? '');
      if (to !== undefined) element.setAttribute(name, to);
    }
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of [target, ...addedNodes]) {
        if (!(node instanceof Element)) continue;
        correct(node);
        for (const inner of node.querySelectorAll('[src], [href], [poster]')) correct(inner);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: [...ADDRESSES] });
}

function redirectAttributes(redirect: Redirect): void {
  Element.prototype.setAttribute = new Proxy(Element.prototype.setAttribute, {
    apply(setAttribute, element: Element, [name, value]: [string, string]) {
      const to = ADDRESSES.some((address) => address === name) ? redirect(String(value)) : undefined;
      return Reflect.apply(setAttribute, element, [name, to ?? value]);
    },
  });
}

function redirectProperties(redirect: Redirect): void {
  const owners: readonly (readonly [object, string])[] = [
    [HTMLImageElement.prototype, 'src'],
    [HTMLMediaElement.prototype, 'src'],
    [HTMLSourceElement.prototype, 'src'],
    [HTMLVideoElement.prototype, 'poster'],
    [HTMLAnchorElement.prototype, 'href'],
  ];
  for (const [owner, name] of owners) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (!property?.set) continue;
    const { set } = property;
    Object.defineProperty(owner, name, {
      ...property,
      set(this: object, value: unknown) {
        Reflect.apply(set, this, [redirect(String(value)) ?? value]);
      },
    });
  }
}
