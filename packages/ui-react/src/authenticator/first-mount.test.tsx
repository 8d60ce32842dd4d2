import '@foyer/theme/styles';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Authenticator } from './core-authenticator.ts';
import { countCommits } from './react-commits.fixture.ts';

const commits = countCommits();

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What is on its way to the page has come: a frame passes without a commit. Answers with what was drawn until then. */
const rest = async () => {
  const drawn: string[][] = [];
  do {
    drawn.push(...commits.splice(0));
    await frame();
  } while (commits.length > 0);
  return drawn.flat();
};

beforeEach(() => void commits.splice(0));
afterEach(cleanup);

it('costs at most two commits and forty component renders until the sign-in form is seen', async () => {
  render(<Authenticator backend={createMemoryAuth()}>in</Authenticator>);
  await waitFor(() => expect(screen.getByLabelText('Email')).toBeVisible());
  expect(commits.length).toBeLessThanOrEqual(2);
  expect(commits.flat()).toContain('SignInView');
  expect(commits.flat().length, commits.flat().join(' ')).toBeLessThanOrEqual(40);
});

it('costs no commit for a key while the list of passkeys is open', async () => {
  const backend = createMemoryAuth({ pool: { factors: ['WEB_AUTHN'] } });
  render(<Authenticator backend={backend}>in</Authenticator>);
  await waitFor(() => expect(backend.handle.isPasskeyListOpen).toBe(true));
  screen.getByLabelText('Email').focus();
  await rest();
  await userEvent.keyboard('ana');
  expect(await rest()).toEqual([]);
  expect(backend.handle.isPasskeyListOpen).toBe(true);
});

it('costs no commit for a key in sign-in, and at most one component render for a key in sign-up', async () => {
  render(<Authenticator backend={createMemoryAuth()}>in</Authenticator>);
  await waitFor(() => expect(screen.getByLabelText('Email')).toBeVisible());
  screen.getByLabelText('Email').focus();
  await rest();
  await userEvent.keyboard('ana');
  expect(await rest()).toEqual([]);
  await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
  (await screen.findByLabelText('Confirm password')).focus();
  screen.getByLabelText('Password').focus();
  await rest();
  for (const key of 'aA1!') {
    await userEvent.keyboard(key);
    const drawn = await rest();
    expect(drawn.length, `${key}: ${drawn.join(' ')}`).toBeLessThanOrEqual(1);
  }
});
