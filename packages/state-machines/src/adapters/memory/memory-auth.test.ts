import { describeAuthPort } from '../contract/auth.contract.ts';
import type { AuthBench, ContractPool } from '../contract/harness.ts';
import { createMemoryAuth } from './memory-auth.ts';

describeAuthPort('memory adapter', {
  can: { passkeys: true, devices: true, tabs: true },
  open: async (pool) => benchOn(pool),
});

function benchOn({ rejectSignUp, ...pool }: ContractPool): AuthBench {
  const auth = createMemoryAuth({
    pool: { ...pool, ...(rejectSignUp !== undefined && { rejectSignUp: () => rejectSignUp }) },
  });
  const { handle } = auth;
  return {
    port: auth,
    addUser: async (user) => handle.addUser(user),
    code: async (to) => handle.mailbox.code(to),
    totpCode: (username) => handle.totpCode(username),
    now: () => handle.clock.now(),
    advance: (seconds) => handle.clock.advance(seconds),
    setOffline: (offline) => handle.faults.setOffline(offline),
    fail: (code) => void handle.faults.fail(code),
    setLatency: (milliseconds) => handle.faults.setLatency(milliseconds),
    revokeSessions: (username) => handle.revokeSessions(username),
    openTab: () => handle.openTab(),
    close: async () => {},
  };
}
