/** Playwright's launch options for the browser on this machine; without one, Playwright uses its own. */
export declare const chromium: () => { executablePath?: string; args: string[] };
