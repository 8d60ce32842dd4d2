import type { Turns } from '../../../turns.ts';
import { lateCalls } from './late-calls.ts';
import type { OwnAccount } from './own-account.ts';

/**
 * The calls of {@link OwnAccount}, whose code comes with the first of them. A passkey is made in turn with sign-ins, which
 * may ask for one: a browser takes no second request while it shows the first.
 */
export function loadOwnAccount(inTurn: Turns): OwnAccount {
  const own = lateCalls(async () => (await import('./own-account.ts')).createOwnAccount());
  return {
    authenticatedAt: (signal) => own(signal, (account) => account.authenticatedAt(signal)),
    attributes: (signal) => own(signal, (account) => account.attributes(signal)),
    updateAttributes: (attributes, signal) => own(signal, (account) => account.updateAttributes(attributes, signal)),
    deleteAttributes: (names, signal) => own(signal, (account) => account.deleteAttributes(names, signal)),
    sendAttributeCode: (request, signal) => own(signal, (account) => account.sendAttributeCode(request, signal)),
    confirmAttribute: (request, signal) => own(signal, (account) => account.confirmAttribute(request, signal)),
    changePassword: (request, signal) => own(signal, (account) => account.changePassword(request, signal)),
    deleteUser: (signal) => own(signal, (account) => account.deleteUser(signal)),
    setUpTotp: (signal) => own(signal, (account) => account.setUpTotp(signal)),
    confirmTotp: (request, signal) => own(signal, (account) => account.confirmTotp(request, signal)),
    mfaPreference: (signal) => own(signal, (account) => account.mfaPreference(signal)),
    setMfaPreference: (preference, signal) => own(signal, (account) => account.setMfaPreference(preference, signal)),
    passkeys: (signal) => own(signal, (account) => account.passkeys(signal)),
    createPasskey: (signal) => own(signal, (account) => inTurn(signal, () => account.createPasskey(signal))),
    deletePasskey: (request, signal) => own(signal, (account) => account.deletePasskey(request, signal)),
    devices: (signal) => own(signal, (account) => account.devices(signal)),
    rememberDevice: (signal) => own(signal, (account) => account.rememberDevice(signal)),
    forgetDevice: (request, signal) => own(signal, (account) => account.forgetDevice(request, signal)),
  };
}
