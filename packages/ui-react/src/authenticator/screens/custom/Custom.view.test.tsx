import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { CustomView } from './Custom.view.tsx';

it('puts the question of the app’s own challenge, as text, and gives the answer', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <CustomView busy={false} error={null} parameters={{ question: '<b>3 + 4</b>' }} onSubmit={onSubmit} onBack={vi.fn()} />,
  );
  expect(screen.getByText('<b>3 + 4</b>')).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await press('Continue');
  expect(onSubmit).not.toHaveBeenCalled();
  await fill({ Answer: '7' });
  await press('Continue');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ answer: '7' });
});
