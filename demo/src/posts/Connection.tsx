const TEXTS = {
  idle: '',
  loading: '',
  live: 'Live',
  stale: 'Catching up…',
  offline: 'Offline',
  error: 'Not up to date',
} as const;

/** Whether what is shown is as the server has it. */
export function Connection({ status }: { status: keyof typeof TEXTS }) {
  return <p className="connection" role="status" data-status={status}>{TEXTS[status]}</p>;
}
