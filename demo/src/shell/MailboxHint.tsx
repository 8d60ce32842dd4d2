/** Where the codes are, while the app runs on the sandbox. A build knows nothing of it. */
export const MailboxHint = () =>
  import.meta.env.DEV ? (
    <p className="mailbox-hint">
      This runs on your machine. Any address will do: its mail comes to the{' '}
      <a href="http://localhost:4566/_foyer/mailbox" target="_blank" rel="noreferrer">sandbox’s mailbox</a>. Or come in as
      ines@example.com, who may do everything, or as tomas@example.com: their password is in <code>demo/seed.ts</code>.
    </p>
  ) : null;
