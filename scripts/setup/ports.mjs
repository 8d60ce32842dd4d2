import { connect } from 'node:net';
import { Stop } from './say.mjs';

const answersOn = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

/** @throws {Stop} where another process listens on the port already. */
export const requireFreePort = async (port, owner) => {
  const taken = await Promise.all(['127.0.0.1', '::1'].map((host) => answersOn(host, port)));
  if (taken.includes(true)) {
    throw new Stop(`Port ${port}, where ${owner} listens, is taken: stop the program that uses it and run this again.`);
  }
};

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch (error) {
    if (error instanceof TypeError || error.name === 'TimeoutError') return false;
    throw error;
  }
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until an address answers; `false` after `patience` milliseconds, or once `given` says to give up. */
export const waitForAnswer = async (url, { patience = 60_000, given = () => false } = {}) => {
  const end = Date.now() + patience;
  while (Date.now() < end && !given()) {
    if (await answers(url)) return true;
    await pause(200);
  }
  return false;
};
