import { counterparts } from './theme/counterparts.ts';

/** What Amplify UI calls the pieces of its Authenticator in CSS, and how to find the same here. */
const pieces: Readonly<Record<string, string>> = {
  '.amplify-alert': '[data-foyer-part="alert"]',
  '.amplify-authenticator__subtitle': '[data-foyer-part="text"]',
  '.amplify-button': '[data-foyer-part="button"]',
  '.amplify-button--link': '[data-variant="link"]',
  '.amplify-button--primary': '[data-variant="primary"]',
  '.amplify-card': '[data-foyer-part="card"]',
  '.amplify-checkboxfield': '[data-foyer-part="checkbox"]',
  '.amplify-divider': '[data-foyer-part="divider"]',
  '.amplify-field': '[data-foyer-part="field"]',
  '.amplify-field__error-message': '[data-foyer-part="field.error"]',
  '.amplify-field__show-password': '[data-foyer-part="password-field.toggle"]',
  '.amplify-heading': '[data-foyer-part="heading"]',
  '.amplify-image': '[data-foyer-part="image"]',
  '.amplify-input': '[data-foyer-authenticator] input',
  '.amplify-label': '[data-foyer-part="field.label"]',
  '.amplify-loader': '[data-foyer-part="spinner"]',
  '.amplify-passwordfield': '[data-foyer-part="password-field"]',
  '.amplify-select': '[data-foyer-part="select"]',
  '.amplify-storagemanager__dropzone': '[data-foyer-part="storage.drop-zone"]',
  '.amplify-tabs': '[data-foyer-part="tabs.list"]',
  '.amplify-tabs-item': '[data-foyer-part="tabs.tab"]',
  '.amplify-tabs__item': '[data-foyer-part="tabs.tab"]',
  '.amplify-tabs__list': '[data-foyer-part="tabs.list"]',
  '.amplify-text': '[data-foyer-part="text"]',
  '.federated-sign-in-button': '[data-foyer-part="provider"]',
  '[data-amplify-authenticator-signin]': '[data-foyer-part="sign-in.form"]',
  '[data-amplify-authenticator-signup]': '[data-foyer-part="sign-up.form"]',
  '[data-amplify-color-mode]': '[data-foyer-color-mode]',
  '[data-amplify-container]': '[data-amplify-router]',
  '[data-amplify-theme]': 'a class of your own on the ThemeProvider',
};

/** Parts that Amplify UI has a class of the same name for, as `.amplify-textfield`. */
const parts = (
  'accordion avatar badge breadcrumbs button-group collection fieldset flex grid icon link menu message pagination placeholder '
  + 'radio rating scroll-view storage-image table text-area text-field'
).split(' ');

const partOf = (name: string) => {
  const part = parts.find((each) => name === `.amplify-${each.replace('-', '')}`);
  return part && `[data-foyer-part="${part}"]`;
};

/** `[data-amplify-color-mode="dark"]` is found by its name. */
const withoutValue = (name: string) => name.replace(/[~|^$*]?=.*/s, ']');

const kebab = (path: string) => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[._]+/g, '-');

/** The kit's variable that a variable of Amplify UI's tokens stands for. */
const variableOf = (name: string) => {
  const token = Object.entries(counterparts).find(([, paths]) => paths.some((path) => `--amplify-${kebab(path)}` === name))?.[0];
  return token && `--foyer-${kebab(token)}`;
};

const names = /--amplify-[\w-]+|\.(?:amplify|federated-sign-in)-[\w-]+|\[data-amplify-(?!authenticator\]|router\]|form\])[\w-]+[^\]]*\]/g;

/** The rules of a sheet; those of another origin are not told. */
const rulesOf = (sheet: CSSStyleSheet) => {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
};

const told = new Set<string>();

/** Tells a developer which names of Amplify UI the page's style sheets still hold, and what to write. */
export const warnOfOldCss = (): void => {
  const css = [...document.styleSheets].flatMap(rulesOf).map((rule) => rule.cssText).join('\n');
  const found = [...new Set(css.match(names))].filter((name) => !told.has(name));
  if (found.length === 0) return;
  for (const name of found) told.add(name);
  const lines = found.map((name) => `  ${name} → ${pieces[withoutValue(name)] ?? partOf(name) ?? variableOf(name) ?? 'nothing that is the same'}`);
  console.warn(
    '[foyer] Style sheets of this page hold names of Amplify UI, which match nothing here; write those of the kit, in rules that win '
    + `without !important:\n${lines.join('\n')}`,
  );
};
