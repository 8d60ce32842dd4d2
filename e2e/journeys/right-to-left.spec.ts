import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

test.use({ viewport: { width: 360, height: 740 } });

test('the journey in Arabic, from right to left, on a phone', async ({ page, person, sandbox, openScenario }) => {
  await openScenario('email', { props: { locale: 'ar' } });
  const card = page.locator('[data-foyer-authenticator]');
  const sameEdge = async (label: string) => {
    const [text, field] = await Promise.all([
      page.getByText(label, { exact: true }).boundingBox(),
      person.field(label).locator('xpath=ancestor-or-self::*[@data-foyer-part][1]').boundingBox(),
    ]);
    return Math.abs((text?.x ?? 0) + (text?.width ?? 0) - (field?.x ?? 0) - (field?.width ?? 0));
  };
  const fitsThePage = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  await test.step('signs up', async () => {
    await expect(card).toHaveAttribute('dir', 'rtl');
    await expect(card).toHaveAttribute('lang', 'ar');
    await page.getByRole('tab', { name: 'إنشاء حساب' }).click();
    await person.types('البريد الإلكتروني', ann.typed);
    expect(await sameEdge('البريد الإلكتروني')).toBeLessThan(4);
    await person.types('كلمة المرور', ann.password);
    await person.types('تأكيد كلمة المرور', ann.password);
    expect(await fitsThePage()).toBe(true);
    await person.presses('إنشاء حساب');
  });

  await test.step('confirms with a code that stays left to right', async () => {
    await person.seesHeading('تأكيد حسابك');
    await expect(person.field('الرمز')).toHaveCSS('direction', 'ltr');
    await person.types('الرمز', await person.readsCode(ann, 'sign-up'));
    expect(await fitsThePage()).toBe(true);
    await person.presses('تأكيد');
    await person.seesApp();
  });

  await test.step('is told of mistakes in Arabic', async () => {
    await person.presses('Sign out');
    await person.types('البريد الإلكتروني', ann.typed);
    await person.types('كلمة المرور', 'Wrong-password-1');
    await person.presses('تسجيل الدخول');
    await person.seesAlert('بيانات الدخول أو كلمة المرور غير صحيحة.');
    expect(sandbox.requests.list({ operation: 'InitiateAuth' }).length).toBeGreaterThan(0);
  });
});
