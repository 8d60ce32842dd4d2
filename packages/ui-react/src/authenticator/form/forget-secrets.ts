const secrets = '[data-foyer-authenticator] :is([type="password"], [autocomplete$="-password"], [autocomplete="one-time-code"])';

const forget = ({ persisted }: PageTransitionEvent) => {
  if (!persisted) return;
  for (const field of document.querySelectorAll<HTMLInputElement>(secrets)) {
    // By the prototype, since React does not hear of a value that is set by the element itself.
    Reflect.set(HTMLInputElement.prototype, 'value', '', field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
};

/**
 * Forgets passwords and codes that were typed and not sent when the browser brings a page back as it was left: on a
 * shared computer somebody else may be the one who goes back to it. To be asked twice does no harm.
 */
export const forgetSecretsOnReturn = (): void => {
  if (typeof window !== 'undefined') window.addEventListener('pageshow', forget);
};
