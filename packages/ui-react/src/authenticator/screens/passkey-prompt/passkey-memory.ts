const KEY = 'foyer.passkey-prompt';

/** Whether the person said on this device not to be asked again. Where the browser keeps nothing, they are asked. */
export const isPasskeyPromptRefused = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'never';
  } catch {
    return false;
  }
};

/** Keeps the refusal. Where the browser keeps nothing, it holds for this page alone. */
export const refusePasskeyPrompt = (): void => {
  try {
    localStorage.setItem(KEY, 'never');
  } catch {
    return;
  }
};
