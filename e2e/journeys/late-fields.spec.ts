import { expect, test } from '../scenario-test.ts';

const fields = [
  { name: 'the field for a phone number', file: 'SpecialField', again: 'a submit' },
  { name: 'the list of countries', file: 'dial-codes', again: 'a visit to the list' },
] as const;

for (const { name, file, again } of fields) {
  test(`${name} whose file did not come is there after ${again}`, async ({ complaints, page, person, openScenario }) => {
    const files = `**/assets/${file}-*.js`;
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes(file));
    await page.route(files, (route) => route.abort());
    await openScenario('phone');
    await failed;
    await page.unroute(files);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('Failed to fetch')]);
    const countries = page.getByRole('combobox', { name: 'Country code' });
    if (again === 'a submit') await person.presses('Sign in');
    else await countries.focus();
    await expect(countries.getByRole('option', { name: 'Germany (+49)' })).toBeAttached();
  });
}
