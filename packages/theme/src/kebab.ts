/** `surfaceSunken` as CSS writes it: `surface-sunken`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
