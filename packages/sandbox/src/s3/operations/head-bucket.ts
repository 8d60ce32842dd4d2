import { REGION } from '../../pool-ids.ts';
import { demand, type S3Operation } from '../call.ts';

export const headBucket: S3Operation = (call) => {
  demand(call, 'list', '');
  return { headers: { 'x-amz-bucket-region': REGION } };
};
