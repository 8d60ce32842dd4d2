import { ann } from '../accounts.ts';
import { expect, pools, test } from '../scenario-test.ts';

test.use({
  sandboxOptions: {
    pools,
    buckets: { files: { isDefault: true, access: (allow) => ({ 'attachments/*': [allow.authenticated.to(['read', 'write', 'delete'])] }) } },
  },
});

const fileOf = (name: string, size: number) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(size, 7) });

test('a form asks for a file, waits for it, sends its key, and begins anew', async ({ page, person, sandbox, openScenario }) => {
  await openScenario('email', { form: true });
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  const form = page.getByRole('form', { name: 'Application' });
  const sent = form.locator('output');
  const picker = form.locator('input[type="file"]').first();
  await form.getByLabel('Name').fill('Ann');

  await person.presses('Send');
  await expect(form.getByText('Add a file.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Browse files' })).toBeFocused();
  await expect(sent).toBeEmpty();

  const faster = sandbox.faults.add({ kind: 'slow', bytesPerSecond: 1024 ** 2, operations: ['UploadPart'] });
  await picker.setInputFiles([fileOf('letter.txt', 10), fileOf('film.bin', 6 * 1024 ** 2)]);
  await expect(form.getByRole('row', { name: 'letter.txt' })).toHaveAttribute('data-status', 'done');
  await person.presses('Send');
  await expect(form.getByText('Some files are not uploaded yet.')).toBeVisible();
  await expect(sent).toBeEmpty();
  faster();

  await expect(form.getByRole('row', { name: 'film.bin' })).toHaveAttribute('data-status', 'done');
  await person.presses('Send');
  await expect(sent).toHaveText('name=Ann attachments=attachments/letter.txt attachments=attachments/film.bin');

  await person.presses('Start again');
  await expect(form.getByRole('row')).toHaveCount(0);
  await expect(form.getByLabel('Name')).toHaveValue('');
  await person.presses('Send');
  await expect(form.getByText('Add a file.')).toBeVisible();
  expect(sandbox.bucket().objects().map(({ key }) => key)).toEqual(['attachments/film.bin', 'attachments/letter.txt']);
});
