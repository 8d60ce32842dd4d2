export { type Deferred, deferred } from './deferred.ts';
export { type FakePort, fakeDelivery, fakePort, fakeUser } from './fake-port.ts';
export { type SecretsScan, secretsScan } from './secrets-scan.ts';
export { startAt, type StartableScreen, type Started, type StartOptions, startSignedIn } from './start-at.ts';
