import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { offline } from '../setup/install.mjs';
import { makeApp } from './make-app.ts';

afterEach(() => vi.unstubAllEnvs());

it('without a network, and with nothing fetched before, says so in a sentence', async () => {
  const workplace = mkdtempSync(join(tmpdir(), 'foyer-offline-'));
  onTestFinished(() => rmSync(workplace, { recursive: true }));
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1');
  vi.stubEnv('npm_config_cache', join(workplace, 'cache'));
  await expect(makeApp('vite-app', workplace, {})).rejects.toThrow(offline());
}, 60_000);
