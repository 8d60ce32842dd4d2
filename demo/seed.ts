import type { Seed } from '@foyer/sandbox';
import { slugOf } from './src/posts/slug.ts';

/** What a fresh clone begins with. The people are made up; so that both can sign in, their password stands here. */
const password = 'Inkwell-2026';
const ines = 'ines@example.com';
const tomas = 'tomas@example.com';

const daysAgo = (days: number) => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T08:30:00.000Z`;

const post = (id: string, title: string, rest: { publishedAt: string | null; tags: string[]; content: string; comments?: object[]; $by: string }) =>
  ({ id, title, slug: slugOf(title), ...rest });

export default {
  users: [
    { username: ines, password, attributes: { name: 'Ines Moreau' }, groups: ['admin'] },
    { username: tomas, password, attributes: { name: 'Tomás Ferreira' } },
  ],
  rows: {
    Blog: [
      post('harbour', 'What the harbour taught us', {
        $by: ines,
        publishedAt: daysAgo(2),
        tags: ['essay', 'sea'],
        content:
          'For a year we printed in a shed at the harbour, between a man who mends nets and a woman who sells ice. Neither of them asked '
          + 'what we were making until it was done.\n\n'
          + 'A net is never finished, he told us. It is only good enough for tomorrow. We had been holding back a book for six months, '
          + 'waiting for one more round of corrections. It went to press the next morning.\n\n'
          + 'The shed is gone now, and so is the press. The book is still in print.',
        comments: [
          { $by: tomas, id: 'harbour-1', content: 'I still have the copy with the smudge on page nine. It is the good one.' },
          { $by: ines, id: 'harbour-2', content: 'Every copy has that smudge. We never told anybody.' },
        ],
      }),
      post('gardens', 'A calendar for slow gardens', {
        $by: tomas,
        publishedAt: daysAgo(6),
        tags: ['nature', 'how-to'],
        content:
          'Most calendars tell you what to do. This one says what to leave alone.\n\n'
          + 'January: do not tidy. What looks dead is somebody’s house. February: sharpen one thing a week and put it back where it hangs. '
          + 'March: sow half of the seeds, and keep the other half for the April that you will have wished for.\n\n'
          + 'The rest of the year follows from these three.',
        comments: [{ $by: ines, id: 'gardens-1', content: 'What about the slugs?' }],
      }),
      post('bread', 'Bread, three ways', {
        $by: ines,
        publishedAt: daysAgo(13),
        tags: ['kitchen', 'how-to'],
        content:
          'The quick one needs an hour and a hot oven. The slow one needs a night and no attention at all. The third one you buy from the '
          + 'baker at the corner, and you learn her name.\n\n'
          + 'Make the first when guests have called from the station. Make the second on Sundays. Do the third as often as you can.',
      }),
      post('quiet', 'Notes on quiet software', {
        $by: tomas,
        publishedAt: daysAgo(21),
        tags: ['essay', 'software'],
        content:
          'A good tool says three things: what it did, what it could not do, and what you can do about it. All else is noise.\n\n'
          + 'We counted the messages of a program that we like. In a working day it spoke four times. Each time we were glad of it.',
        comments: [
          { $by: tomas, id: 'quiet-1', content: 'A reader asks which program. It was the clock in the hall.' },
        ],
      }),
      post('ferry', 'The last ferry home', {
        $by: tomas,
        publishedAt: null,
        tags: ['story', 'sea'],
        content: 'It leaves at ten past eleven, and it does not wait. (To be gone on with.)',
      }),
    ],
  },
} satisfies Seed;
