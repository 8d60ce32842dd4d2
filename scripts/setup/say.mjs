/** What goes wrong for a reason that the person can mend: one sentence, and no stack. */
export class Stop extends Error {}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** Runs a command's `main`, and ends the process with one sentence where it stopped. */
export const runMain = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
};

/** How long something has lasted that began then. */
export const lasted = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Says that a step goes on, so that nobody takes a long silence for an end. */
export const withProgress = async (title, work) => {
  const start = Date.now();
  const pulse = setInterval(() => say(`   … ${title.toLowerCase()}, ${Math.round((Date.now() - start) / 1000)} s`), 20_000);
  say(`-- ${title}`);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    say(`   ${lasted(start)}`);
  }
};
