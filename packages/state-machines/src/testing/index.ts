export { type Deferred, deferred } from './deferred.ts';
export { type FakePort, fakeDelivery, fakePort, fakeUser } from './fake-port.ts';
export { secretsScan } from './secrets-scan.ts';
