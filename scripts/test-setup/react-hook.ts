const nothing = () => {};

/** React looks for it as it loads, so it comes before React, and then tells it of every commit. Whoever counts them takes it over. */
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true, inject: () => 1, checkDCE: nothing, onCommitFiberRoot: nothing, onCommitFiberUnmount: nothing, onPostCommitFiberRoot: nothing,
  },
});
