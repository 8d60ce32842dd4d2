import { AuthError } from '@foyer/state-machines';
import { expect, it, onTestFinished, vi } from 'vitest';
import { tellFault } from './tell-fault.ts';

it.each([
  ['InvalidRedirectException', /callbackUrls.*add it, with its port/],
  ['ResourceNotFoundException', /no user pool.*fetch amplify_outputs\.json again/],
  ['AuthUserPoolException', /Leave one copy/],
])('says of %s what mends it', (name, sentence) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const cause = Object.assign(new Error('of the client'), { name });
  tellFault(new AuthError('not_configured', { cause, hint: '[foyer] Leave one copy.' }));
  tellFault(new AuthError('not_configured', { cause, hint: '[foyer] Leave one copy.' }));
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(sentence));
});
