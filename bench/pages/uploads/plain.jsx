import { offer } from './some-files.js';

const AT_ONCE = 6;
const waiting = [];

const send = (file) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('PUT', `https://bench.s3.us-east-1.amazonaws.com/public/${file.name}`);
  request.addEventListener('load', resolve);
  request.addEventListener('error', reject);
  request.send(file);
});

/** No list, no words, no errors: the least that can be done. */
const onDone = offer({
  add: (files) => waiting.push(...files),
  start: () => {
    for (let lane = 0; lane < AT_ONCE; lane += 1) void work();
  },
});

const work = async () => {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    await send(file);
    onDone();
  }
};
