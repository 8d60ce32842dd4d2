/** Whether a file or a folder can be called so: one step of a path, and nothing that a URL cannot say. */
export const isName = (name: string): boolean => name.trim() !== '' && !/[/\p{Cc}]/u.test(name) && name !== '.' && name !== '..';
