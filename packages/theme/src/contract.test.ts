import { expect, it } from 'vitest';
import { vars } from './contract.css.ts';

it('keeps the public names of its variables', async () => {
  const names = Object.values(vars).flatMap((group) => Object.values<string>(group));
  await expect(`${names.join('\n')}\n`).toMatchFileSnapshot('./__snapshots__/variables.txt');
});
