import '@foyer/theme/styles';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { bone as formBone } from '../data-form/DataForm.css.ts';
import { bone as tableBone } from '../data-table/DataTable.css.ts';
import { bone as browserBone } from '../storage-browser/StorageBrowser.css.ts';
import { ThemeProvider } from '../theme/ThemeProvider.tsx';

const emulate = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features });

afterEach(async () => {
  cleanup();
  await emulate([]);
});

it.each([['form', formBone], ['table', tableBone], ['browser', browserBone]])('what waits in a %s is seen with forced colours', async (_, bone) => {
  const { container } = render(
    <ThemeProvider>
      <p style={{ backgroundColor: 'GrayText' }}>A colour that is seen</p>
      <div className={bone} />
    </ThemeProvider>,
  );
  const background = (selector: string) => {
    const found = container.querySelector(selector);
    return found && getComputedStyle(found).backgroundColor;
  };
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  await expect.poll(() => matchMedia('(forced-colors: active)').matches).toBe(true);
  expect(background('div:empty')).toBe(background('p'));
});
