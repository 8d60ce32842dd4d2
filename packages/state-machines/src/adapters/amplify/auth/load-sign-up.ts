import { lateCalls } from './late-calls.ts';
import type { ReadServices } from './services.ts';
import type { SignUp } from './sign-up.ts';

/** The calls of {@link SignUp}, for who has no account or no password. Their code comes with the first of them. */
export function loadSignUp(services: ReadServices): SignUp {
  let calls: SignUp | undefined;
  const late = lateCalls(async () => {
    const { createSignUp } = await import('./sign-up.ts');
    return (calls ??= createSignUp(services));
  });

  return {
    signUp: (request, signal) => late(signal, (port) => port.signUp(request, signal)),
    confirmSignUp: (request, signal) => late(signal, (port) => port.confirmSignUp(request, signal)),
    resendSignUpCode: (request, signal) => late(signal, (port) => port.resendSignUpCode(request, signal)),
    requestReset: (request, signal) => late(signal, (port) => port.requestReset(request, signal)),
    confirmReset: (request, signal) => late(signal, (port) => port.confirmReset(request, signal)),
  };
}
