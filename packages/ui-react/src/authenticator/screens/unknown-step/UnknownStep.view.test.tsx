import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { UnknownStepView } from './UnknownStep.view.tsx';

it('names the step that it does not know, and offers a new start', async () => {
  const onRestart = vi.fn();
  const { container } = draw(
    <UnknownStepView busy={false} error={new AuthError('unknown_step', { step: 'WALK_THE_DOG' })} step="WALK_THE_DOG" onRestart={onRestart} />,
  );
  expect(screen.getByText('WALK_THE_DOG')).toBeVisible();
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  expect(await violations(container)).toEqual([]);
  await press('Start again');
  expect(onRestart).toHaveBeenCalledOnce();
});
