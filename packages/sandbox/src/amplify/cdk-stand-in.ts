import type { Session } from './session.ts';

/**
 * Stands for a CDK construct, class, module or value: any property, call and `new` of it works and gives another such
 * thing. What would have had an effect on AWS is warned about.
 */
export function cdkStandIn(name: string, session: Session): object {
  const members = new Map<string, object>();
  const warn = (what: string) => {
    session.warnOncePerLine(`${what} is CDK, which the sandbox does not run; it has no effect here.`);
    return cdkStandIn(what, session);
  };
  const standIn: object = new Proxy(function Construct() {}, {
    get(target, key) {
      if (key === Symbol.toPrimitive) return () => `[${name}]`;
      if (key === '__esModule') return true;
      if (key === 'prototype') return target.prototype;
      // The module loader takes a default export, and binds functions; both are the thing itself.
      if (key === 'default') return standIn;
      if (key === 'bind') return () => standIn;
      // A promise-like value would be waited for without an end.
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const known = members.get(key) ?? cdkStandIn(`${name}.${key}`, session);
      members.set(key, known);
      return known;
    },
    set(_target, key) {
      warn(`${name}.${String(key)}`);
      return true;
    },
    apply: () => warn(`${name}()`),
    construct: () => warn(`new ${name}()`),
  });
  return standIn;
}
