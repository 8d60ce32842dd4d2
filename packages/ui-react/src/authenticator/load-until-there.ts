/**
 * Loads a file, and again each time the network comes back, until it has come: until then the page does without.
 * Answers with what stops it.
 */
export const loadUntilThere = <File>(load: () => Promise<File>, onLoad: (file: File) => void) => {
  let isWanted = true;
  const attempt = () => void load().then(
    (file) => isWanted && onLoad(file),
    () => isWanted && addEventListener('online', attempt, { once: true }),
  );
  attempt();
  return () => {
    isWanted = false;
    removeEventListener('online', attempt);
  };
};
