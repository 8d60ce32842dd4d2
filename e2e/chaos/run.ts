import { runChaos } from './chaos.ts';
import { runLong } from './long.ts';

const flag = (name: string): string | undefined => {
  const index = process.argv.indexOf(`--${name}`);
  return index === -1 ? undefined : (process.argv[index + 1] ?? '');
};
const say = (line: string) => void process.stdout.write(`${line}\n`);
const print = (report: object) => {
  for (const [name, value] of Object.entries(report)) if (name !== 'problems') say(`  ${name.padEnd(24)} ${String(value)}`);
};

const transport = flag('transport') === 'uploadData' ? 'uploadData' : 's3';
const report = process.argv.includes('--long')
  ? await runLong({ megabytes: Number(flag('megabytes') ?? 1024), transport, say })
  : await runChaos({ seed: Number(flag('seed') ?? Date.now() % 100_000), transfers: Number(flag('transfers') ?? 300), transport, say });
print(report);
for (const problem of report.problems) say(`  WRONG: ${problem}`);
say(report.problems.length === 0 ? 'Nothing lost, nothing doubled, nothing mixed, nothing left behind.' : `${report.problems.length} problems.`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
