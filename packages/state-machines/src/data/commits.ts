import type { PagePort } from '../ports/page.ts';

/** Gathers what has changed and shows it once a frame: first the rows, then the views over them. */
export interface Commits {
  /** Runs a job in the next commit, once however often it is asked for. */
  schedule(stage: 'rows' | 'views', job: () => void): void;
  /** Commits now. */
  flush(): void;
}

export function createCommits(page: PagePort): Commits {
  const jobs = { rows: new Set<() => void>(), views: new Set<() => void>() };
  let asked = false;

  function run(stage: Set<() => void>) {
    for (const job of stage) {
      stage.delete(job);
      job();
    }
  }
  function flush() {
    asked = false;
    run(jobs.rows);
    run(jobs.views);
  }

  return {
    schedule(stage, job) {
      jobs[stage].add(job);
      if (asked) return;
      asked = true;
      page.frame(flush);
    },
    flush,
  };
}
