import { createDataHooks } from '@foyer/ui-react';
import type { Schema } from '../../amplify/data/resource';

export const { useCreate, useDelete, useLiveList, useLiveRow, useMutationQueue, useRelation, useUpdate } =
  createDataHooks<Schema>();
