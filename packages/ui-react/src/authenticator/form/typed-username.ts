/**
 * What a person has typed as their name so far, so that the next screen need not ask again.
 * A phone number is left out: without its dial code it names nobody.
 */
export const typedUsername = (form: HTMLFormElement | null | undefined): string | undefined => {
  if (!form) return undefined;
  const typed = ['username', 'email'].map((name) => form.elements.namedItem(name)).find((field) => field instanceof HTMLInputElement && field.type !== 'tel');
  return typed instanceof HTMLInputElement ? typed.value.trim() : undefined;
};
