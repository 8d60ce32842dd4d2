import '@foyer/theme/styles';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ThemeProvider } from '../theme/ThemeProvider.tsx';
import { Button } from './button/Button.tsx';
import { Checkbox } from './checkbox/Checkbox.tsx';
import { Icon } from './icon/Icon.tsx';
import { IconButton } from './icon-button/IconButton.tsx';
import { Link } from './link/Link.tsx';
import { OneTimeCode } from './one-time-code/OneTimeCode.tsx';
import { PasswordField } from './password-field/PasswordField.tsx';
import { PhoneField } from './phone-field/PhoneField.tsx';
import { Radio, RadioGroup } from './radio-group/RadioGroup.tsx';
import { Select } from './select/Select.tsx';
import { Tab, TabList, Tabs } from './tabs/Tabs.tsx';
import { TextField } from './text-field/TextField.tsx';

afterEach(cleanup);

const all = (
  <>
    <Button>Go on</Button>
    <IconButton label="Close"><Icon><path d="M4 4l8 8" /></Icon></IconButton>
    <Link href="#there">There</Link>
    <TextField label="Name" name="name" />
    <PasswordField label="Password" name="password" showLabel="Show" hideLabel="Hide" shownStatus="Shown" hiddenStatus="Hidden" />
    <PhoneField label="Phone" dialCodeLabel="Dial code" name="phone" />
    <Select label="Country" name="country"><option>Finland</option></Select>
    <Checkbox label="Remember" name="remember" />
    <RadioGroup label="By" name="by" defaultValue="sms"><Radio label="SMS" value="sms" /></RadioGroup>
    <Tabs defaultValue="one"><TabList label="Which"><Tab value="one">One</Tab></TabList></Tabs>
    <OneTimeCode label="Code" name="code" />
  </>
);

/** What stands round the focus: the element, the frame that it shares with a button, or the box of a code's next digit. */
function ringOf(focused: Element): CSSStyleDeclaration {
  const marked = document.querySelector('[data-active]') ?? focused;
  const frame = marked.parentElement;
  const own = getComputedStyle(marked);
  return own.outlineStyle === 'none' && frame ? getComputedStyle(frame) : own;
}

it.each(['light', 'dark'] as const)('each part that takes the focus by the keyboard shows a ring of 2 px, set off from its edge, on a %s page', async (colorMode) => {
  const { container } = render(
    <ThemeProvider colorMode={colorMode}>
      <button>Before</button>{all}<button>After</button><p data-probe="" style={{ color: 'var(--foyer-color-focus)' }} />
    </ThemeProvider>,
  );
  const { color } = getComputedStyle(container.querySelector('[data-probe]') ?? container);
  const seen = new Set<Element>();
  // Whoever tabs past the last part of a page is in the browser, and may come back anywhere.
  screen.getByRole('button', { name: 'Before' }).focus();
  for (;;) {
    await userEvent.tab();
    const focused = document.activeElement;
    if (!focused || focused.textContent === 'After' || seen.has(focused)) break;
    seen.add(focused);
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = ringOf(focused);
    const name = focused.outerHTML.slice(0, 120);
    expect({ outlineStyle, outlineWidth, outlineColor }, name).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', outlineColor: color });
    expect(outlineOffset, name).not.toBe('0px');
  }
  expect(seen.size).toBe(13);
});
