import type { MessagePurpose, Sandbox } from '@foyer/sandbox';

/** The newest code, or the newest that was sent for that purpose. */
export async function readCode(sandbox: Sandbox, purpose?: MessagePurpose): Promise<string> {
  const { code } = await sandbox.mailbox.wait({ purpose });
  if (code === undefined) throw new Error('The newest message holds no code.');
  return code;
}
