import { conforms } from '../conformance.tsx';
import { Card } from './Card.tsx';

conforms(Card, { part: 'card', tag: 'div', props: { children: 'Inside' }, child: <section>Inside</section> });
