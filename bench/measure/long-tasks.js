/* In the page: the longest task since the last look. */
(() => {
  const seen = { longest: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  window.longTasks = {
    take() {
      const { longest } = seen;
      seen.longest = 0;
      return Math.round(longest);
    },
  };
})();
