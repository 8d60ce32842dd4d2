import { StorageManager } from '@foyer/ui-react';
import { useState } from 'react';

/** A form of which files are a part: what it sends is shown. */
export function Application() {
  const [sent, setSent] = useState<readonly string[]>();
  return (
    <form
      aria-label="Application"
      onSubmit={(event) => {
        event.preventDefault();
        setSent([...new FormData(event.currentTarget).entries()].map(([name, value]) => `${name}=${String(value)}`));
      }}
    >
      <label>Name <input name="name" /></label>
      <StorageManager path="attachments/" name="attachments" required defaultFiles={[]} />
      <button type="submit">Send</button>
      <button type="reset">Start again</button>
      <output>{sent?.join(' ')}</output>
    </form>
  );
}
