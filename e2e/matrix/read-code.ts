import type { MessagePurpose, Sandbox } from '@foyer/sandbox';

/** The newest code that was sent for that purpose. */
export async function readCode(sandbox: Sandbox, purpose: MessagePurpose): Promise<string> {
  const { code } = await sandbox.mailbox.wait({ purpose });
  if (code === undefined) throw new Error(`The message about ${purpose} holds no code.`);
  return code;
}
