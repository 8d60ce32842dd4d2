import { AuthError } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { expect, it, onTestFinished, vi } from 'vitest';
import { tellFault, tellFaultOf } from './tell-fault.ts';

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

it('says what a backend that is not configured says, and nothing of one that is', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const backend = createMemoryAuth();
  tellFaultOf(backend);
  expect(said).not.toHaveBeenCalled();
  const fault = new AuthError('not_configured', { hint: '[foyer] Configure it.' });
  tellFaultOf({ ...backend, settings: () => { throw fault; } });
  expect(said).toHaveBeenCalledExactlyOnceWith('not_configured: [foyer] Configure it.');
});
