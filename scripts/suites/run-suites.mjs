import { lasted, say, withProgress } from '../setup/say.mjs';

/**
 * Runs steps in their order and tells what becomes of each. Those that stand `aside` run one after another beside the others,
 * and are told between two of those, since two at once cannot be read.
 * @returns `{ name, title, counts }` of each, in their order.
 */
export const runSuites = async (steps) => {
  const counts = new Map();
  const untold = [];
  const tell = () => untold.splice(0).forEach(say);

  const runAside = async ({ name, title, run }, before) => {
    await before;
    const start = Date.now();
    const { output, ...counted } = await run({ quiet: true });
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
  for (const { name, title, after = [], run } of steps.filter((each) => !each.aside)) {
    for (const step of steps.filter((each) => after.includes(each.name))) if (isGoingOn(step)) await waitFor(step);
    counts.set(name, await withProgress(title, run));
    tell();
  }
  for (const step of steps) if (isGoingOn(step)) await waitFor(step);
  return steps.map(({ name, title }) => ({ name, title, counts: counts.get(name) }));
};
