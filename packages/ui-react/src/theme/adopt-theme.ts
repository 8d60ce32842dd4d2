interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const adopted = new WeakMap<Document | ShadowRoot, Map<string, Adopted>>();

const rootOf = (element: Element): Document | ShadowRoot => {
  const root = element.getRootNode();
  return 'adoptedStyleSheets' in root ? (root as ShadowRoot) : element.ownerDocument;
};

const adopt = (element: Element, root: Document | ShadowRoot, cssText: string): Adopted => {
  const { CSSStyleSheet } = element.ownerDocument.defaultView ?? globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  root.adoptedStyleSheets.push(sheet);
  return { sheet, users: 0 };
};

/**
 * Applies a theme's style sheet to the document, or the shadow root, that holds the element.
 * The same theme is applied once, however many ask for it, until the last gives it back.
 */
export const adoptTheme = (element: Element, cssText: string): (() => void) => {
  const root = rootOf(element);
  const sheets = adopted.get(root) ?? new Map<string, Adopted>();
  const theme = sheets.get(cssText) ?? adopt(element, root, cssText);
  adopted.set(root, sheets.set(cssText, theme));
  theme.users += 1;
  return () => {
    theme.users -= 1;
    if (theme.users > 0) return;
    sheets.delete(cssText);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== theme.sheet);
  };
};
