import { createDataHooks, IconButton, useAuthenticator } from '@foyer/ui-react';
import { useEffect, useSyncExternalStore } from 'react';
import { CrossIcon } from '../posts/CrossIcon.tsx';

let left = 0;
const watchers = new Set<() => void>();
function tell(count: number) {
  left = count;
  for (const watcher of watchers) watcher();
}
function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

createDataHooks({ onUnsent: (writes) => tell(writes.length) });

/** What was written and not sent when somebody signed out: it is kept for them, and they are told so. */
export function LeftBehind() {
  const count = useSyncExternalStore(watch, () => left, () => 0);
  const { authStatus } = useAuthenticator(({ authStatus }) => [authStatus]);
  const isSignedIn = authStatus === 'authenticated';
  // It goes on for who has written it, and is nobody else's business.
  useEffect(() => {
    if (isSignedIn) tell(0);
  }, [isSignedIn]);
  return (
    <div role="status">
      {count > 0 && !isSignedIn && (
        <div className="notice" data-tone="calm">
          <p>{count === 1 ? 'One change was' : `${count} changes were`} not sent. Sign in again on this device, and it goes on.</p>
          <IconButton label="Dismiss" size="small" onClick={() => tell(0)}><CrossIcon /></IconButton>
        </div>
      )}
    </div>
  );
}
