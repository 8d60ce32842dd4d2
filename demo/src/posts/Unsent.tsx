import { Button } from '@foyer/ui-react';
import { useMutationQueue } from '../hooks/data.ts';

const REASONS: Readonly<Record<string, string>> = {
  unauthorized: 'you may not do that',
  conflict: 'somebody else has changed it meanwhile',
  not_found: 'it has been deleted meanwhile',
  invalid_input: 'something in it is not as it has to be',
};

const KINDS = { create: 'published', update: 'changed', upsert: 'changed', delete: 'deleted' } as const;

/** What waits for the network, and what the server has refused: nothing that was written is lost without a word. */
export function Unsent({ status }: { status: string }) {
  const { writes, pending, retry, discard } = useMutationQueue();
  const failed = writes.filter((write) => write.status === 'failed');
  return (
    <>
      <div role="status">
        {status === 'offline' && (
          <p className="notice" data-tone="calm">
            You’re offline. {pending > 0 ? `${changes(pending)} kept, and sent once you’re connected.` : 'What you write is kept until you’re connected.'}
          </p>
        )}
      </div>
      <div role="alert">
        {failed.map(({ id, kind, input, error }) => (
          <div key={id} className="notice">
            <p>{nameOf(input)} could not be {KINDS[kind]}{error && REASONS[error.code] ? `: ${REASONS[error.code]}` : ''}.</p>
            <Button onClick={() => retry(id)}>Try again</Button>
            <Button variant="quiet" onClick={() => discard(id)}>Discard</Button>
          </div>
        ))}
      </div>
    </>
  );
}

const changes = (count: number) => (count === 1 ? 'One change is' : `${count} changes are`);

const nameOf = ({ title, content }: { readonly title?: unknown; readonly content?: unknown }) => {
  const name = title ?? content;
  return typeof name === 'string' ? `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”` : 'It';
};
