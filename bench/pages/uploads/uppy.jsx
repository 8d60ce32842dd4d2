import AwsS3 from '@uppy/aws-s3';
import Uppy from '@uppy/core';
import Dashboard from '@uppy/react/dashboard';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import { options } from 'preact';
import { createRoot } from 'react-dom/client';
import { offer } from './some-files.js';

// Uppy draws with Preact: its renders and commits are counted with React's.
const { __r: render, __c: commit } = options;
options.__r = (vnode) => {
  if (typeof vnode.type === 'function') window.reactWork.renders += 1;
  render?.(vnode);
};
options.__c = (vnode, queue) => {
  window.reactWork.commits += 1;
  window.reactWork.last = performance.now();
  commit?.(vnode, queue);
};

const uppy = new Uppy().use(AwsS3, {
  limit: 6,
  signRequest: async ({ key }) => ({ url: `https://bench.s3.us-east-1.amazonaws.com/${key}` }),
});
const onDone = offer({
  add: (files) => uppy.addFiles(files.map((data) => ({ name: data.name, type: data.type, data }))),
  start: () => void uppy.upload(),
});
uppy.on('upload-success', onDone);
createRoot(document.getElementById('root')).render(<Dashboard uppy={uppy} width="100%" />);
