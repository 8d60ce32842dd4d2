import { demand, type S3Operation } from '../call.ts';

export const deleteObject: S3Operation = (call) => {
  demand(call, 'delete');
  call.bucket.removeObject(call.key);
  return { status: 204 };
};
