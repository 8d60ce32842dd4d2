/** Files of a kilobyte, each of other bytes. */
export const someFiles = (count) =>
  Array.from({ length: count }, (_, index) => new File([`${index} `.padEnd(1000, '.')], `file-${index}.txt`, { type: 'text/plain', lastModified: index }));

/** What the measurement finds on each page: files go in by `add`, and `done` counts those that are stored. */
export const offer = ({ add, start }) => {
  window.bench = { done: 0, add: (count) => add(someFiles(count)), start };
  return () => { window.bench.done += 1; };
};

/** As a person would who chose files. */
export const choose = (files) => {
  const input = document.querySelector('input[type=file]');
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

export const press = (label) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => label.test(textContent.trim()));
  if (!button) throw new Error(`There is no button ${label}.`);
  button.click();
};
