import { Button } from '@foyer/ui-react';

/** In the place of a list: it is fetched again by itself when the network is back, and at once by the button. */
export function NotListed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>The files could not be listed.</p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
