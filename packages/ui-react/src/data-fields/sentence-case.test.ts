import { expect, it } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

it.each([
  ['publishedAt', 'Published at'],
  ['title', 'Title'],
  ['imageURL', 'Image URL'],
  ['URLOfImage', 'URL of image'],
  ['IN_REVIEW', 'In review'],
  ['DRAFT', 'Draft'],
  ['snake_case_name', 'Snake case name'],
  ['BlogPost', 'Blog post'],
  ['line2', 'Line2'],
])('writes %s as "%s"', (name, text) => {
  expect(sentenceCase(name)).toBe(text);
});
