import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

test('one field takes an email or a phone number', async ({ page, person, sandbox, openScenario }) => {
  const pool = 'either';
  await openScenario(pool);
  const { password } = ann;
  await sandbox.admin.createUser({ pool, username: ann.username, password, attributes: {} });
  await sandbox.admin.createUser({ pool, username: '+12025550143', password, attributes: {} });

  await person.signsIn({ ...ann, label: 'Email or phone number' });
  await expect(page.getByTestId('who')).toHaveText(ann.typed);
  await person.presses('Sign out');
  await person.seesSignIn();
  await person.signsIn({ ...ann, label: 'Email or phone number', typed: '(202) 555-0143' });
  await expect(page.getByTestId('who')).toHaveText('+12025550143');
});
