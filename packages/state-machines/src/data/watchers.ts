/** Those who want to hear of changes. */
export interface Watchers<News extends readonly unknown[] = []> {
  readonly subscribe: (onChange: (...news: News) => void) => () => void;
  readonly tell: (...news: News) => void;
}

export function createWatchers<News extends readonly unknown[] = []>(): Watchers<News> {
  const watchers = new Set<(...news: News) => void>();
  return {
    subscribe(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    tell: (...news) => watchers.forEach((watcher) => watcher(...news)),
  };
}
