import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that a test started, and what it said. */
export interface Child {
  /** All that it wrote, without colours. */
  output(): string;
  /** Waits until it wrote something that fits. */
  said(pattern: RegExp, after?: number): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

export function startProcess(command: string, args: readonly string[], cwd: string): Child {
  const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: '1', VITEST: undefined, FORCE_COLOR: undefined } });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  let over = false;
  void ended.then(() => (over = true));
  return {
    output: () => text,
    ended,
    signal: (name) => child.kill(name),
    async said(pattern, after = 0) {
      const limit = performance.now() + 25_000;
      for (;;) {
        const found = pattern.exec(text.slice(after));
        if (found) return found;
        if (over || performance.now() > limit) throw new Error(`It never said ${String(pattern)}. It said:\n${text}`);
        await delay(10);
      }
    },
  };
}
