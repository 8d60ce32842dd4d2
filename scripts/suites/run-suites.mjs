import { lasted, say, withProgress } from '../setup/say.mjs';
import { countUnfinished } from './reports.mjs';

/**
 * Runs steps in their order and tells what becomes of each. Those that stand `aside` run one after another beside the others,
 * and are told between two of those, since two at once cannot be read. One that throws has failed, and the others go on; what
 * needs one that failed does not begin, and has failed too.
 * @returns `{ name, title, counts }` of each, in their order.
 */
export const runSuites = async (steps) => {
  const counts = new Map();
  const untold = [];
  const tell = () => untold.splice(0).forEach(say);

  const runStep = async ({ title, after = [], run }, options) => {
    const failed = steps.find(({ name }) => after.includes(name) && counts.get(name)?.failed > 0);
    const unfinished = (output) => ({ ...countUnfinished(title, output), output });
    if (failed) return unfinished(`It did not run, for this failed before: ${failed.title}.`);
    try {
      return await run(options);
    } catch (error) {
      return unfinished(error instanceof Error ? error.message : String(error));
    }
  };

  const runAside = async (step, before) => {
    await before;
    const { name, title } = step;
    const start = Date.now();
    const { output, ...counted } = await runStep(step, { quiet: true });
    untold.push(`-- ${title}, beside the others\n${output.trimEnd()}\n   ${lasted(start)}`);
    counts.set(name, counted);
  };
  const aside = new Map();
  let last;
  for (const step of steps.filter((each) => each.aside)) {
    last = runAside(step, last);
    aside.set(step.name, last);
  }

  const isGoingOn = ({ name }) => aside.has(name) && !counts.has(name);
  const waitFor = async ({ name, title }) => {
    await withProgress(`${title}, which is still going on`, () => aside.get(name));
    tell();
  };
  for (const step of steps.filter((each) => !each.aside)) {
    for (const needed of steps.filter(({ name }) => step.after?.includes(name))) if (isGoingOn(needed)) await waitFor(needed);
    counts.set(step.name, await withProgress(step.title, () => runStep(step)));
    tell();
  }
  for (const step of steps) if (isGoingOn(step)) await waitFor(step);
  return steps.map(({ name, title }) => ({ name, title, counts: counts.get(name) }));
};
