import { becomes, makeUser, returns } from './arrange.ts';
import { expect, test, wasHere } from './matrix-page.ts';
import { coveringRows } from './pairwise.ts';
import { nameOf, rows, screensOf } from './rows.ts';

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
    expect(await matrix.secretsOf(person)).toEqual([]);
    expect(matrix.complaints.splice(0)).toEqual([]);
  });
}
