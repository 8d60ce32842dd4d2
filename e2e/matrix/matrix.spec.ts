import { becomes, makeUser, returns } from './arrange.ts';
import { expect, test, type MatrixPage } from './matrix-page.ts';
import { coveringRows } from './pairwise.ts';
import { nameOf, type Row, rows, screensOf } from './rows.ts';

const wasHere = async ({ arrives, page }: MatrixPage, row: Row) => {
  const person = await arrives({ ...row, status: row.method === 'social' ? 'new' : 'confirmed' }, row.method !== 'social');
  expect(await person.getsIn()).toMatchObject({ screen: 'app' });
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.locator('[data-foyer-part="sign-in.form"]')).toBeVisible();
};

/** `npm run matrix` plays them all. */
const played = process.env['FOYER_MATRIX'] === 'all' ? rows : coveringRows(rows);

for (const row of played) {
  test(nameOf(row), async ({ matrix, sandbox }) => {
    await matrix.becomes(row);
    await makeUser(sandbox, row);
    if (returns(row)) {
      await wasHere(matrix, row);
      becomes(sandbox, row);
    }

    const person = await matrix.arrives(row);
    const end = await person.getsIn();
    expect(person.seen).toEqual(screensOf(row));
    if (row.status === 'disabled') expect(end.alert).not.toBe('');
    else expect(end).toEqual({ screen: 'app', alert: '' });
    expect(matrix.complaints.splice(0)).toEqual([]);
  });
}
