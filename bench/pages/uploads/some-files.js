/** Files of a kilobyte, each of other bytes. */
export const someFiles = (count) =>
  Array.from({ length: count }, (_, index) => new File([`${index} `.padEnd(1000, '.')], `file-${index}.txt`, { type: 'text/plain', lastModified: index }));

/** What the measurement finds on each page: files are made by `make`, go in by `add`, and `done` counts those that are stored, the last of them at `doneAt`. */
export const offer = ({ make = (files) => files, add, start }) => {
  let made;
  window.bench = { done: 0, doneAt: 0, make: (count) => { made = make(someFiles(count)); }, add: () => add(made), start };
  return () => {
    window.bench.done += 1;
    window.bench.doneAt = performance.now();
  };
};

/** The list that a picker gives. */
export const listOf = (files) => {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  return chosen.files;
};

/** As a person would who chose files. */
export const choose = (files) => {
  const input = document.querySelector('input[type=file]');
  input.files = files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

export const press = (label) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => label.test(textContent.trim()));
  if (!button) throw new Error(`There is no button ${label}.`);
  button.click();
};
