import { expect, it, vi } from 'vitest';
import type { ScreenProps } from '../../screen-props.ts';
import { mountAuthenticator, press } from '../../mount-authenticator.spec.tsx';

const values = { email: 'bo@example.com', password: 'Correct-horse2' };

function Join({ onSubmit }: ScreenProps['sign-up']) {
  return <button onClick={() => onSubmit(values)}>Join</button>;
}

it('makes an account with its password where an app’s own screen names no method', async () => {
  const { backend } = mountAuthenticator({ initialState: 'signUp', screens: { 'sign-up': Join } });
  const signUp = vi.spyOn(backend, 'signUp');
  await press('Join');
  await vi.waitFor(() => expect(signUp).toHaveBeenCalledOnce());
  expect(signUp.mock.lastCall?.[0].password?.reveal()).toBe(values.password);
});
