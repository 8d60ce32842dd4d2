import type { AuthPort } from '../../ports/auth.ts';
import { ANA, NEW_PASSWORD, password, secret } from './harness.ts';

type Call = (port: AuthPort, signal: AbortSignal) => Promise<unknown>;

const code = secret('000000');

/** Calls that a person makes before they are signed in. */
export const openCalls: Readonly<Record<string, Call>> = {
  signIn: (port, signal) => port.signIn({ username: ANA, password }, signal),
  reauthenticate: (port, signal) => port.reauthenticate({ user: { userId: 'nobody', username: ANA }, password }, signal),
  signUp: (port, signal) => port.signUp({ username: ANA, password, attributes: { email: ANA } }, signal),
  confirmSignUp: (port, signal) => port.confirmSignUp({ username: ANA, code }, signal),
  resendSignUpCode: (port, signal) => port.resendSignUpCode({ username: ANA }, signal),
  requestReset: (port, signal) => port.requestReset({ username: ANA }, signal),
  confirmReset: (port, signal) =>
    port.confirmReset({ username: ANA, code, newPassword: secret(NEW_PASSWORD) }, signal),
};

/** Calls for the person who is signed in. */
export const ownCalls: Readonly<Record<string, Call>> = {
  attributes: (port, signal) => port.attributes(signal),
  updateAttributes: (port, signal) => port.updateAttributes({ nickname: 'A' }, signal),
  deleteAttributes: (port, signal) => port.deleteAttributes(['nickname'], signal),
  sendAttributeCode: (port, signal) => port.sendAttributeCode({ attribute: 'email' }, signal),
  confirmAttribute: (port, signal) => port.confirmAttribute({ attribute: 'email', code }, signal),
  changePassword: (port, signal) => port.changePassword({ current: password, next: secret(NEW_PASSWORD) }, signal),
  deleteUser: (port, signal) => port.deleteUser(signal),
  setUpTotp: (port, signal) => port.setUpTotp(signal),
  confirmTotp: (port, signal) => port.confirmTotp({ code }, signal),
  mfaPreference: (port, signal) => port.mfaPreference(signal),
  setMfaPreference: (port, signal) => port.setMfaPreference({ enabled: [], preferred: undefined }, signal),
  passkeys: (port, signal) => port.passkeys(signal),
  createPasskey: (port, signal) => port.createPasskey(signal),
  deletePasskey: (port, signal) => port.deletePasskey({ id: 'nothing' }, signal),
  devices: (port, signal) => port.devices(signal),
  rememberDevice: (port, signal) => port.rememberDevice(signal),
  forgetDevice: (port, signal) => port.forgetDevice({ id: 'nothing' }, signal),
};

/** Calls that may find their answer in the browser. */
export const localCalls: Readonly<Record<string, Call>> = {
  currentUser: (port, signal) => port.currentUser(signal),
  authenticatedAt: (port, signal) => port.authenticatedAt(signal),
  answer: (port, signal) => port.answer({ response: code }, signal),
  autoSignIn: (port, signal) => port.autoSignIn(signal),
  signOut: (port, signal) => port.signOut({ everywhere: false }, signal),
  signInWithRedirect: (port, signal) => port.signInWithRedirect({ provider: 'Google' }, signal),
};
