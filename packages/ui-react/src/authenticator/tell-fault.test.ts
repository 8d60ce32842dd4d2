import { AuthError } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { expect, it, onTestFinished, vi } from 'vitest';
import { tellFaultOf } from './tell-fault.ts';

it('says once what a backend that is not configured says, and nothing of one that is', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const backend = createMemoryAuth();
  tellFaultOf(backend);
  expect(said).not.toHaveBeenCalled();
  const unset = { ...backend, settings: () => { throw new AuthError('not_configured', { hint: '[foyer] Configure it.' }); } };
  tellFaultOf(unset);
  tellFaultOf(unset);
  expect(said).toHaveBeenCalledExactlyOnceWith('not_configured: [foyer] Configure it.');
});
