/** What a first list does without: lists page by page, relations, and hooks that suspend. */
export { infiniteView, useInfiniteSuspense } from './infinite.ts';
export { relatedView, useRelatedSuspense } from './related.ts';
export { preload, useListSuspense, useRowSuspense } from './suspense.ts';
