/* In the page, before React: counts commits and the components that rendered in each, as the DevTools do. */
(() => {
  const components = new Set([0, 1, 11, 14, 15]); // function, class, forwardRef, memo, simple memo
  const PerformedWork = 1;
  const work = { commits: 0, renders: 0, last: performance.now() };

  const count = (fiber) => {
    if (components.has(fiber.tag) && fiber.flags & PerformedWork) work.renders += 1;
  };
  const walkMounted = (fiber) => {
    for (let child = fiber.child; child; child = child.sibling) {
      count(child);
      walkMounted(child);
    }
  };
  const walkUpdated = (fiber, before) => {
    if (fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      count(child);
      if (child.alternate) walkUpdated(child, child.alternate);
      else walkMounted(child);
    }
  };

  window.reactWork = work;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onScheduleFiberRoot() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_id, root) {
      work.commits += 1;
      work.last = performance.now();
      if (root.current.alternate) walkUpdated(root.current, root.current.alternate);
      else walkMounted(root.current);
    },
  };
})();
