import { expect, test } from 'vitest';
import { enters, secretsOf, setTheStage } from './machine-stage.ts';
import { nameOf, needsBrowser, rows, screensOf } from './rows.ts';

setTheStage();

test.each(rows.filter((row) => !needsBrowser(row)).map((row) => ({ row, name: nameOf(row) })))('$name', async ({ row }) => {
  const person = await enters(row);
  const end = await person.getsIn();
  expect(person.seen).toEqual(screensOf(row));
  if (row.status === 'disabled') {
    expect(end).toMatchObject({ status: 'signedOut', error: { code: row.method.endsWith('code') ? 'session_expired' : 'wrong_credentials' } });
  }
  else expect(end).toMatchObject({ status: 'signedIn', error: null });
  expect(await secretsOf(person)).toEqual([]);
});
